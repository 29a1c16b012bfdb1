import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceRow, SeanceView } from '../../../protocol/seances.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { seancePath } from '../app/routes.ts';
import classes from './projection.module.css';
import { DecisionChip, TallyLine } from './seance-line.tsx';
import { useSeance } from './use-seance.ts';

/** Names are shown to a room only where somebody chose to. */
const KEY = 'projectionNoms';

/** DE12: what a room should see, and nothing else: the dossier on the table, tallies, the decision. */
export default function ProjectionScreen({ id }: { readonly id: string }) {
  const t = useMessages(reviewSeance);
  const [, navigate] = useLocation();
  const { data: view } = useSeance(id);
  const { preferences, set } = usePreferences();
  const [names, setNames] = useState(preferences.vues[KEY] === true);
  if (!view) return null;
  const { seance } = view;
  const row = seance.courant === null ? undefined : view.rows[seance.courant];
  return (
    <div className={classes.root}>
      <header className={classes.bar}>
        <h1>{seance.titre}</h1>
        <span>{view.commission.nom}</span>
        <div className={classes.tools}>
          <Switch
            label={t('screen.names')}
            checked={names}
            onChange={(event) => {
              setNames(event.currentTarget.checked);
              set({ vues: { [KEY]: event.currentTarget.checked } });
            }}
          />
          <Button variant="default" size="xs" onClick={() => navigate(seancePath(id))}>
            {t('screen.leave')}
          </Button>
        </div>
      </header>
      <div className={classes.stage} role="status" aria-live="polite">
        {seance.etat === 'ouverte' && row ? (
          <OnTable view={view} row={row} names={names} />
        ) : (
          <p className={classes.wait}>
            {t(
              seance.etat === 'preparee'
                ? 'screen.waiting'
                : seance.etat === 'close'
                  ? 'screen.closed'
                  : 'screen.between',
            )}
          </p>
        )}
      </div>
    </div>
  );
}

interface OnTableProps {
  readonly view: SeanceView;
  readonly row: SeanceRow;
  readonly names: boolean;
}

function OnTable({ view: { seance }, row, names }: OnTableProps) {
  const t = useMessages(reviewSeance);
  const name = useBilingue();
  const place = seance.ordre.findIndex(({ dossierId }) => dossierId === row.dossierId) + 1;
  const point = seance.points[row.dossierId];
  return (
    <>
      <p className={classes.place}>{t('point', { place, count: seance.ordre.length })}</p>
      <h2 className={classes.who}>{names && row.nom ? row.nom : row.numero}</h2>
      <p className={classes.formation}>
        {names && row.nom ? `${row.numero} · ` : ''}
        {name(row.formation)}
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('screen.avis')}</dt>
          <dd>{Object.keys(row.avis).length > 0 ? <TallyLine tally={row.avis} /> : t('screen.none')}</dd>
        </div>
        <div>
          <dt>{t('decided')}</dt>
          <dd>{row.decision ? <DecisionChip row={row} /> : t('notDecided')}</dd>
        </div>
        {point ? (
          <div>
            <dt>{t('deliberation')}</dt>
            <dd>
              {point.mode === 'vote'
                ? t('voteLine', { pour: point.pour, contre: point.contre, abstention: point.abstention })
                : t('mode.consensus')}
            </dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
