import { FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import type { ColonneInbox } from '../../../protocol/workspace.ts';
import { COLUMN_SHAPES, type features, type Slot } from './columns.tsx';
import classes from './inbox-table.module.css';

interface Props {
  readonly row: Row<typeof features, Slot>;
  /** Which columns are shown. */
  readonly colonnes: readonly ColonneInbox[];
  readonly active: boolean;
  readonly top: number;
  readonly onOpen: (index: number, id: string) => void;
}

export const rowDomId = (index: number): string => `inbox-row-${index}`;

function View({ row, active, top, onOpen }: Props) {
  const { index, row: data } = row.original;
  return (
    <tr
      id={rowDomId(index)}
      aria-rowindex={index + 2}
      aria-selected={active}
      aria-busy={data === undefined}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => {
        if (data) onOpen(index, data.id);
      }}
    >
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
    before.top === after.top &&
    before.onOpen === after.onOpen,
);
