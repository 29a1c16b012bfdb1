import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { StatutDossierChip } from '../../ui/statut.tsx';
import { dossierPath } from '../app/routes.ts';
import { DecisionPanel } from '../decision/decision-panel.tsx';
import { CitingProvider } from '../dossier/citing.tsx';
import { DossierContext, type DossierState } from '../dossier/dossier-context.tsx';
import { nameOf } from '../dossier/name-of.ts';
import { openTab, tabsOf } from '../dossier/piece-tab.ts';
import { PiecesPane } from '../dossier/pieces-pane.tsx';
import { ReadingContext } from '../dossier/reading-context.tsx';
import { useDossierView } from '../dossier/use-dossier-view.ts';
import { useReadingPanes } from '../dossier/use-reading-panes.ts';
import classes from './conducting.module.css';
import { Deliberation } from './deliberation.tsx';
import { SideBySide } from './side-by-side.tsx';

type CenterTab = 'avis' | 'pieces';

interface Props {
  readonly seance: SeanceView;
  readonly id: string;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The dossier on the table, read as on its own screen: a citation leads to its page. */
export function SeanceDossier({ seance, id }: Props) {
  const t = useMessages(reviewSeance);
  const name = useBilingue();
  const [, navigate] = useLocation();
  const { data: view } = useDossierView(id);
  const [tab, setTab] = useState<CenterTab>('avis');
  const tabs = useMemo(() => (view ? tabsOf(view) : []), [view]);
  const { reading, typeId, select } = useReadingPanes(view, tabs, NOTHING);
  const state = useMemo((): DossierState | null => {
    if (!view) return null;
    return {
      view,
      changed: NOTHING,
      tabs,
      current: typeId === null ? null : openTab(tabs, typeId),
      select: (next, version) => {
        select(next, version);
        setTab('pieces');
      },
      goTo: (next) => {
        if (next !== null) navigate(dossierPath(next));
      },
      // The room's time is nobody's pace.
      timeSpent: () => 0,
    };
  }, [view, tabs, typeId, select, navigate]);
  if (view === null) return <p className={classes.none}>{t('gonePoint')}</p>;
  if (!state || !view) return null;
  const { dossier, session } = view;
  return (
    <DossierContext value={state}>
      <CitingProvider>
        <section className={classes.center} aria-label={t('onTable')}>
          <header className={classes.dossier}>
            <h3>{nameOf(dossier) || dossier.numero}</h3>
            <span className={classes.aside}>
              {dossier.numero} · {name(session.libelle)}
            </span>
            <StatutDossierChip statut={dossier.statut} />
          </header>
          <Tabs
            className={classes.tabs}
            value={tab}
            onChange={(next) => setTab(next === 'pieces' ? 'pieces' : 'avis')}
          >
            <Tabs.List aria-label={t('onTable')}>
              <Tabs.Tab value="avis">{t('tabAvis')}</Tabs.Tab>
              <Tabs.Tab value="pieces">{t('tabPieces')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="avis" className={classes.panel} tabIndex={-1}>
              <SideBySide />
            </Tabs.Panel>
            <Tabs.Panel value="pieces" className={classes.pieces} keepMounted={false} tabIndex={-1}>
              <ReadingContext value={reading}>
                <PiecesPane before={null} after={null} />
              </ReadingContext>
            </Tabs.Panel>
          </Tabs>
        </section>
        <section className={classes.work} aria-label={t('conduct')}>
          <Deliberation key={id} view={seance} dossierId={id} />
          <DecisionPanel key={`${id} decision`} />
        </section>
      </CitingProvider>
    </DossierContext>
  );
}
