import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { lazy, Suspense, useEffect } from 'react';
import { assertNever } from '../../../domain/refusal.ts';
import { reviewApp } from '../../../messages/review-app.ts';
import type { AppState } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTRPC } from './api.ts';
import { SessionContext } from './session.tsx';
import { useStart } from './use-start.ts';
import { Workspace } from './workspace.tsx';

// Met once, or after a while: apart from what is on screen every day.
const FirstRun = lazy(() => import('../sign-in/first-run.tsx'));
const Locked = lazy(() => import('../sign-in/locked.tsx'));
const RecoveryKey = lazy(() => import('../sign-in/recovery-key.tsx'));
const SignInAgain = lazy(() => import('../sign-in/sign-in-again.tsx'));

function Unreachable({ onRetry }: { readonly onRetry: () => void }) {
  const t = useMessages(reviewApp);
  return (
    <EmptyState
      role="alert"
      icon={<IconPlugConnectedX size={28} />}
      title={t('unreachable.title')}
      text={t('unreachable.text')}
    >
      <Button onClick={onRetry}>{t('unreachable.retry')}</Button>
    </EmptyState>
  );
}

/** An open replica: the workspace starts with what it kept. */
function Open({ app }: { readonly app: AppState }) {
  const start = useStart(app.me?.personneId ?? '');
  return start ? (
    <SessionContext value={app}>
      <Workspace start={start} />
    </SessionContext>
  ) : null;
}

function Screen({ app }: { readonly app: AppState }) {
  switch (app.phase) {
    case 'accueil':
      return <FirstRun app={app} />;
    case 'verrouille':
      return <Locked app={app} />;
    case 'connexion':
      return <SignInAgain app={app} />;
    case 'pret':
      if (app.cleDeSecours !== null) return <RecoveryKey cle={app.cleDeSecours} />;
      return <Open app={app} />;
    default:
      return assertNever(app.phase);
  }
}

/** Which screen the workspace's state calls for. */
export function Phases() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: app, status, reset } = useSubscription(trpc.app.state.subscriptionOptions());
  const personne = app?.me?.personneId ?? null;

  // Nothing of one member's replica outlives his session on screen.
  useEffect(() => {
    if (personne === null) return;
    return () => {
      for (const path of [
        trpc.inbox,
        trpc.dossier,
        trpc.queue,
        trpc.conflicts,
        trpc.places,
        trpc.reprise,
        trpc.texts,
        trpc.lots,
        trpc.lectures,
        trpc.sweep,
        trpc.facts,
        trpc.mails,
      ]) {
        queries.removeQueries(path.pathFilter());
      }
    };
  }, [personne, queries, trpc]);

  if (status === 'error') return <Unreachable onRetry={reset} />;
  if (!app) return null;
  return (
    <Suspense fallback={null}>
      <Screen app={app} />
    </Suspense>
  );
}
