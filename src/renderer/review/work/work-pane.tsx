import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { reviewAvis } from '../../../messages/review-avis.ts';
import type { DossierView } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { AvisPanel } from '../avis/avis-panel.tsx';
import { DecisionPanel } from '../decision/decision-panel.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { type FoundPassage, useFoundPassage } from '../dossier/found-passage.tsx';
import { useBehind } from '../dossier/use-behind.ts';
import { TreatmentPanel } from '../staff/treatment-panel.tsx';
import classes from './work.module.css';

const TABS = ['avis', 'traitement', 'decision'] as const;
type WorkTab = (typeof TABS)[number];
const isTab = (value: string | null): value is WorkTab => TABS.some((tab) => tab === value);

/** Not allowed here and now may still be this person's task: only « interdit » hides a tab. */
const isMine = (ability: DossierView['abilities']['ecrireAvis']): boolean =>
  ability.allowed || ability.refusal.code !== 'interdit';

/** PM2: the tabs that this person's abilities call for, the main one first. */
function tabsFor({ abilities, autresAvis, monAvis, decision }: DossierView): readonly WorkTab[] {
  const treats = isMine(abilities.traiterPieces) || isMine(abilities.statuer);
  const writes = isMine(abilities.ecrireAvis);
  const decides =
    decision !== null ||
    [
      abilities.saisirDecision,
      abilities.validerDecision,
      abilities.publierDecision,
      abilities.faireAppel,
    ].some(isMine);
  const reads = autresAvis.length > 0 || monAvis !== null;
  return [
    ...(writes ? (['avis'] as const) : []),
    ...(treats ? (['traitement'] as const) : []),
    ...(!writes && (reads || !treats) ? (['avis'] as const) : []),
    ...(decides ? (['decision'] as const) : []),
  ];
}

/** What there is to do on this dossier: my avis, the pièces, the decision. */
export function WorkPane() {
  const t = useMessages(reviewAvis);
  const { view } = useDossier();
  const tabs = tabsFor(view);
  const [wanted, setWanted] = useState<WorkTab | null>(null);
  // DE11: who was asked for the motifs has come for them.
  const first = view.abilities.communiquerMotifs.allowed ? 'decision' : tabs[0];
  const tab = wanted !== null && tabs.includes(wanted) ? wanted : (first ?? 'avis');
  const id = view.dossier.id;
  const { passage } = useFoundPassage();
  const [followed, setFollowed] = useState<FoundPassage | null>(null);
  if (passage !== followed) {
    setFollowed(passage);
    if (passage?.rubrique === 'avis') setWanted('avis');
  }
  const behind = useBehind(id);
  const shows = (name: WorkTab): boolean => name === tab || behind;
  return (
    <Tabs
      className={classes.root}
      value={tab}
      // Not hidden by Activity: that would put the shortcuts of the tabs behind to sleep.
      keepMountedMode="display-none"
      onChange={(next) => {
        if (isTab(next)) setWanted(next);
      }}
    >
      <Tabs.List className={classes.tabs} aria-label={t('tabs')}>
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name} className={classes.tab ?? ''}>
            {t(name === 'avis' && !isMine(view.abilities.ecrireAvis) ? 'tab.lesAvis' : `tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {/* Kept mounted: their keys work whichever tab is open, and a draft survives a look elsewhere. */}
      {tabs.map((name) => (
        <Tabs.Panel key={name} value={name} className={classes.panel} tabIndex={-1}>
          {name === 'avis' && shows(name) ? <AvisPanel key={id} onType={() => setWanted('avis')} /> : null}
          {name === 'traitement' && shows(name) ? (
            <TreatmentPanel key={id} onTreat={() => setWanted('traitement')} />
          ) : null}
          {name === 'decision' && shows(name) ? <DecisionPanel key={id} /> : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
