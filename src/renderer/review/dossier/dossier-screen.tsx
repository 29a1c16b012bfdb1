import { Button } from '@mantine/core';
import { IconFolderOff } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import type { DossierView } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailedState } from '../app/failed-state.tsx';
import { useOrigin } from '../app/origin.tsx';
import { dossierPath } from '../app/routes.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { CitingProvider } from './citing.tsx';
import { DossierContext, type DossierState } from './dossier-context.tsx';
import { DossierSkeleton } from './dossier-skeleton.tsx';
import { FollowLink } from './follow-link.tsx';
import { FoundPassageProvider } from './found-passage.tsx';
import { useFullReading } from './full-reading.tsx';
import { Panes } from './panes.tsx';
import { firstTab, openTab, tabsOf } from './piece-tab.ts';
import { ReadingContext } from './reading-context.tsx';
import { useChanged, useDossierView, useMarkRead, usePrefetchNeighbours } from './use-dossier-view.ts';
import { useKeepScreen } from './use-keep-screen.ts';
import { useReadingPanes } from './use-reading-panes.ts';
import { useSpoken } from './use-spoken.ts';
import { useTimeSpent } from './use-time-spent.ts';
import { useWarm } from './use-warm.ts';

/** One dossier: who, the pièces, what I think of it. */
export default function DossierScreen({ id }: { readonly id: string }) {
  const t = useMessages(reviewDossier);
  const common = useMessages(reviewCommon);
  const [, navigate] = useLocation();
  const { setOpened } = useInbox();
  const origin = useOrigin();
  const { data: view, isError, refetch } = useDossierView(id);
  const changed = useChanged(view);
  const tabs = useMemo(() => (view ? tabsOf(view) : []), [view]);
  const { reading, typeId, select } = useReadingPanes(view, tabs, changed);
  useKeepScreen(view?.dossier.id ?? null, reading);
  const { enter, leave } = useFullReading();
  useEffect(() => leave, [leave]);
  const timeSpent = useTimeSpent(id);
  useSpoken(view, typeId === null ? null : openTab(tabs, typeId));
  useMarkRead(view);

  const warm = useWarm();
  const warmView = useCallback(
    (other: DossierView) => {
      const others = tabsOf(other);
      const first = firstTab(
        others,
        typeId,
        new Set(other.depuisLecture),
        other.abilities.traiterPieces.allowed,
      );
      const shown = others.find(({ type }) => type.id === first)?.shown;
      return shown ? warm.piece(shown) : () => undefined;
    },
    [typeId, warm],
  );
  usePrefetchNeighbours(view, warmView);

  const goTo = useCallback(
    (next: string | null) => {
      if (next === null) return;
      setOpened(next);
      navigate(dossierPath(next), { replace: true });
    },
    [navigate, setOpened],
  );
  const state = useMemo((): DossierState | null => {
    if (!view) return null;
    const current = typeId === null ? null : openTab(tabs, typeId);
    return { view, changed, tabs, current, select, goTo, timeSpent };
  }, [view, changed, tabs, typeId, select, goTo, timeSpent]);

  // On its way: the key waits for it.
  useShortcut('nextDossier', () => view !== undefined && goTo(view?.voisins.suivant ?? null));
  useShortcut('previousDossier', () => view !== undefined && goTo(view?.voisins.precedent ?? null));
  useShortcut('fullReading', enter);
  useShortcut('toList', () => navigate(origin));

  if (isError) {
    return <FailedState title={t('failed')} text={t('failedText')} onRetry={refetch} />;
  }
  if (view === null) {
    return (
      <EmptyState icon={<IconFolderOff size={28} />} title={t('gone')} text={t('goneText')}>
        <Button onClick={() => navigate(origin)}>{common('back')}</Button>
      </EmptyState>
    );
  }
  if (!state) return <DossierSkeleton />;
  return (
    <DossierContext value={state}>
      <ReadingContext value={reading}>
        <CitingProvider>
          <FoundPassageProvider>
            <FollowLink />
            <Panes />
          </FoundPassageProvider>
        </CitingProvider>
      </ReadingContext>
    </DossierContext>
  );
}
