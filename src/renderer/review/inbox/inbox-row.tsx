import { FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import { reviewBatch } from '../../../messages/review-batch.ts';
import type { ColonneInbox } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { firstPrenom } from '../dossier/name-of.ts';
import { COLUMN_SHAPES, type features, type Slot } from './columns.tsx';
import classes from './inbox-table.module.css';

interface Props {
  readonly row: Row<typeof features, Slot>;
  /** Which columns are shown. */
  readonly colonnes: readonly ColonneInbox[];
  readonly active: boolean;
  readonly selected: boolean;
  readonly top: number;
  readonly onOpen: (index: number, id: string) => void;
  /** `range`: from where the selection began to this row. */
  readonly onSelect: (index: number, id: string, range: boolean) => void;
}

export const rowDomId = (index: number): string => `inbox-row-${index}`;

function View({ row, active, selected, top, onOpen, onSelect }: Props) {
  const t = useMessages(reviewBatch);
  const { index, row: data } = row.original;
  return (
    <tr
      id={rowDomId(index)}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active || undefined}
      aria-busy={data === undefined}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        if (!data) return;
        if (event.ctrlKey || event.metaKey || event.shiftKey) onSelect(index, data.id, event.shiftKey);
        else onOpen(index, data.id);
      }}
    >
      <td className={classes.pick}>
        {data ? (
          <input
            type="checkbox"
            className={classes.box}
            // The grid keeps the focus: Space selects its active row.
            tabIndex={-1}
            aria-label={t('select', { nom: `${data.nom} ${firstPrenom(data.prenom)}`.trim() || data.numero })}
            checked={selected}
            onClick={(event) => {
              event.stopPropagation();
              onSelect(index, data.id, event.shiftKey);
            }}
            readOnly
          />
        ) : null}
      </td>
      {row.getVisibleCells().map((cell) => {
        const shape = COLUMN_SHAPES[cell.column.id as ColonneInbox];
        return (
          <td key={cell.id} className={classes.cell} data-end={shape.end || undefined}>
            {data ? (
              <FlexRender cell={cell} />
            ) : (
              <span className={classes.bar} style={{ width: `${shape.bar}%` }} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/**
 * One line of the list. Not focusable itself: the grid keeps the focus, names its active row and opens it
 * on Enter. Drawn again only when what it shows changed: scrolling and typing leave the others alone.
 */
export const InboxRowView = memo(
  View,
  (before, after) =>
    before.row.original.row === after.row.original.row &&
    before.row.original.index === after.row.original.index &&
    before.colonnes === after.colonnes &&
    before.active === after.active &&
    before.selected === after.selected &&
    before.top === after.top &&
    before.onOpen === after.onOpen &&
    before.onSelect === after.onSelect,
);
