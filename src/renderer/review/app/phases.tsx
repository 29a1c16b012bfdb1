import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { assertNever } from '../../../domain/refusal.ts';
import { reviewApp } from '../../../messages/review-app.ts';
import type { AppState } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTRPC } from './api.ts';
import { SessionContext } from './session.tsx';
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

/** View states are in the replica, and readable once it is open: the workspace starts with them. */
function WithViews({ personne, children }: { readonly personne: string; readonly children: ReactNode }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [readFor, setReadFor] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    const done = (): void => {
      if (here) setReadFor(personne);
    };
    // Not read: the workspace opens as if nothing had been saved, rather than not at all.
    queries.fetchQuery(trpc.preferences.get.queryOptions(undefined, { staleTime: 0 })).then(done, done);
    return () => {
      here = false;
    };
  }, [personne, queries, trpc]);
  return readFor === personne ? children : null;
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
      return (
        <WithViews personne={app.me?.personneId ?? ''}>
          <SessionContext value={app}>
            <Workspace />
          </SessionContext>
        </WithViews>
      );
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
