import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { sansIdentite } from '../../../domain/rights/sans-identite.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { CitingProvider } from '../dossier/citing.tsx';
import { DossierContext, type DossierState } from '../dossier/dossier-context.tsx';
import { openTab, tabsOf } from '../dossier/piece-tab.ts';
import { PiecesPane } from '../dossier/pieces-pane.tsx';
import { ReadingContext } from '../dossier/reading-context.tsx';
import { useDossierView } from '../dossier/use-dossier-view.ts';
import { useReadingPanes } from '../dossier/use-reading-panes.ts';
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
  const { data } = useDossierView(id);
  // File names too say whose they are.
  const view = useMemo(() => data && { ...data, dossier: sansIdentite(data.dossier, data.session) }, [data]);
  const tabs = useMemo(() => (view ? tabsOf(view).filter(({ type }) => !type.identifiante) : []), [view]);
  const { reading, typeId: open, select } = useReadingPanes(view, tabs, NOTHING);
  const restored = useRef(false);
  const keep = useEffectEvent((shown: string | null): void => {
    if (restored.current && shown !== null && shown !== typeId) onType(shown);
  });
  const restore = useEffectEvent((here: typeof tabs): void => {
    if (restored.current || here.length === 0) return;
    restored.current = true;
    if (typeId !== null && here.some(({ type }) => type.id === typeId)) select(typeId);
  });
  // What is open is kept first: what was open on coming here is not yet what was chosen.
  useEffect(() => keep(open), [open]);
  useEffect(() => restore(tabs), [tabs]);
  const state = useMemo((): DossierState | null => {
    if (!view) return null;
    const current = open === null ? null : openTab(tabs, open);
    return { view, changed: NOTHING, tabs, current, select, goTo: () => undefined, timeSpent: () => 0 };
  }, [view, tabs, open, select]);
  if (view === null) return <p className={classes.dim}>{t('gone')}</p>;
  if (!state) return null;
  return (
    <DossierContext value={state}>
      <ReadingContext value={reading}>
        <CitingProvider>
          <PiecesPane before={null} after={null} />
        </CitingProvider>
      </ReadingContext>
    </DossierContext>
  );
}
