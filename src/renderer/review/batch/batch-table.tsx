import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { reviewBatch } from '../../../messages/review-batch.ts';
import type { LigneLot, LotView } from '../../../protocol/lots.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { BatchLine } from './batch-line.tsx';
import classes from './batch-table.module.css';

/** Height of a line in pixels: a row of the list. */
const ROW = 36;
const COLUMNS = ['dossier', 'formation', 'avant', 'apres', 'resultat'] as const;

interface Props {
  readonly lignes: readonly LigneLot[];
  readonly etat: LotView['etat'];
  /** Null: nothing is taken back now. */
  readonly onUndo: ((dossierId: string) => void) | null;
}

/** Thousands of lines: only those on screen exist. A reason that needs more room than its line takes it. */
export function BatchTable({ lignes, etat, onUndo }: Props) {
  const t = useMessages(reviewBatch);
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer changes in place; nothing below is memoized
  const virtualizer = useVirtualizer({
    count: lignes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    getItemKey: (index) => lignes[index]?.dossierId ?? index,
  });
  if (lignes.length === 0) return <p className={classes.none}>{t('noLine')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section ref={scroller} className={classes.scroll} tabIndex={0} aria-label={t('lines')}>
      <table className={classes.table} aria-rowcount={lignes.length + 1}>
        <thead className={classes.head}>
          <tr className={classes.row}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.space} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const ligne = lignes[index];
            return ligne ? (
              <BatchLine
                key={key}
                index={index}
                top={start}
                measure={virtualizer.measureElement}
                ligne={ligne}
                etat={etat}
                onUndo={onUndo}
              />
            ) : null;
          })}
        </tbody>
      </table>
    </section>
  );
}
