import { useMemo } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { CitingProvider } from '../dossier/citing.tsx';
import { DossierContext, type DossierState } from '../dossier/dossier-context.tsx';
import { firstTab, tabsOf } from '../dossier/piece-tab.ts';
import { PiecesPane } from '../dossier/pieces-pane.tsx';
import { useDossierView } from '../dossier/use-dossier-view.ts';
import classes from './balayage.module.css';

interface Props {
  readonly id: string;
  /** The pièce that this criterion was judged by last. */
  readonly typeId: string | null;
  readonly onType: (typeId: string) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The pièces of the dossier whose turn it is, and nothing else of it: no name, no identity, no avis, no other mark. */
export function BalayagePieces({ id, typeId, onType }: Props) {
  const t = useMessages(reviewDossier);
  const { data: view } = useDossierView(id);
  const tabs = useMemo(() => (view ? tabsOf(view).filter(({ type }) => !type.identifiante) : []), [view]);
  const open = firstTab(tabs, typeId, NOTHING, false);
  const state = useMemo(
    (): DossierState | null =>
      view
        ? {
            view,
            changed: NOTHING,
            tabs,
            current: tabs.find(({ type }) => type.id === open) ?? null,
            select: onType,
            goTo: () => undefined,
            timeSpent: () => 0,
          }
        : null,
    [view, tabs, open, onType],
  );
  if (view === null) return <p className={classes.dim}>{t('gone')}</p>;
  if (!state) return null;
  return (
    <DossierContext value={state}>
      <CitingProvider>
        <PiecesPane before={null} after={null} />
      </CitingProvider>
    </DossierContext>
  );
}
