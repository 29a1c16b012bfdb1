import { Button, Progress, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { reviewBatch } from '../../../messages/review-batch.ts';
import type { LigneLot, LotView } from '../../../protocol/lots.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { ROUTES } from '../app/routes.ts';
import classes from './batch.module.css';
import { BatchConsequences } from './batch-consequences.tsx';
import { useSelection } from './batch-context.tsx';
import { BatchTable } from './batch-table.tsx';
import type { BatchLot } from './use-batch-lot.ts';

const FILTERS = ['tous', 'prevu', 'fait', 'refuse', 'annule'] as const;
type Filter = (typeof FILTERS)[number];

const shownBy = (filter: Filter, lignes: readonly LigneLot[]): readonly LigneLot[] =>
  filter === 'tous' ? lignes : lignes.filter(({ sort }) => sort === filter);

function Running({ state }: { readonly state: BatchLot }) {
  const t = useMessages(reviewBatch);
  const f = useFormat();
  const { progress } = state;
  if (!progress) return null;
  const done = progress.faits + progress.refuses;
  return (
    <div className={classes.running}>
      <Progress.Root size="sm" className={classes.bar ?? ''}>
        <Progress.Section
          value={(100 * done) / Math.max(1, progress.total)}
          aria-label={t('progressLabel')}
        />
      </Progress.Root>
      <span className="p-figures">
        {t('progress', { faits: f.count(done), total: f.count(progress.total) })}
      </span>
      <Button variant="default" onClick={state.stop}>
        {t('stop')}
      </Button>
    </div>
  );
}

/** DE5: a lot, line by line: before it is applied, while it is, and after. */
export function BatchLotView({ state, lot }: { readonly state: BatchLot; readonly lot: LotView }) {
  const t = useMessages(reviewBatch);
  const f = useFormat();
  const [, navigate] = useLocation();
  const selection = useSelection();
  const [filter, setFilter] = useState<Filter>('tous');
  const { etat, lignes, commande } = lot;
  const { kind } = commande;
  const count = (of: Filter): number => shownBy(of, lignes).length;
  const left = count('prevu');
  const filters = FILTERS.filter((one) => one === 'tous' || one === filter || count(one) > 0);
  const running = state.progress !== null;
  const previewing = etat === 'apercu' && !running;
  const undoable = kind !== 'publier' && kind !== 'completer' ? count('fait') : 0;
  return (
    <section className={classes.lot} aria-label={t(previewing ? 'preview' : 'results')}>
      <div className={classes.summary}>
        {previewing ? <BatchConsequences lot={lot} /> : null}
        {etat === 'arrete' && !running ? <p>{t('stoppedText', { count: left })}</p> : null}
        <Running state={state} />
        {running ? null : (
          <div className={classes.actions}>
            {left > 0 ? (
              <Button onClick={state.apply}>
                {previewing ? t(`apply.${kind}`, { count: left }) : t('resume')}
              </Button>
            ) : null}
            {previewing && kind === 'saisir' ? (
              <Button variant="default" onClick={state.reset}>
                {t('change')}
              </Button>
            ) : null}
            {previewing && kind !== 'saisir' ? (
              <Button variant="default" onClick={() => void state.preview(commande)}>
                {t('again')}
              </Button>
            ) : null}
            {!previewing && undoable > 0 ? (
              <Button variant="default" onClick={() => void state.undo(null)}>
                {t('undoAll')}
              </Button>
            ) : null}
            {previewing ? null : (
              <Button
                variant="default"
                onClick={() => {
                  void state.dismiss();
                  selection.clear();
                  navigate(ROUTES.inbox);
                }}
              >
                {t('dismiss')}
              </Button>
            )}
          </div>
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('filter')}
          className={classes.filters ?? ''}
          data={filters.map((value) => ({
            value,
            label: t(`filter.${value}`, { nombre: f.count(count(value)) }),
          }))}
          value={filter}
          onChange={(value) => setFilter(value)}
        />
      </div>
      <BatchTable
        lignes={shownBy(filter, lignes)}
        etat={etat}
        onUndo={undoable > 0 && !running ? (id) => void state.undo(id) : null}
      />
    </section>
  );
}
