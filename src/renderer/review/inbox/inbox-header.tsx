import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { reviewBatch } from '../../../messages/review-batch.ts';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import type { ColonneInbox } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSelection } from '../batch/batch-context.tsx';
import { COLUMN_SHAPES } from './columns.tsx';
import { useInbox } from './inbox-query.tsx';
import classes from './inbox-table.module.css';

interface Props {
  readonly colonnes: readonly ColonneInbox[];
  readonly total: number;
}

/** Column titles; each one sorts. Before them, the box of the whole list. */
export function InboxHeader({ colonnes, total }: Props) {
  const t = useMessages(reviewInbox);
  const { query, change } = useInbox();
  const { colonne: sorted, descendant } = query.tri;
  const batch = useMessages(reviewBatch);
  const selection = useSelection();
  const some = selection.count > 0 && selection.count < total;
  const Arrow = descendant ? IconArrowDown : IconArrowUp;
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.header}>
        <th scope="col" className={classes.pick}>
          <input
            type="checkbox"
            className={classes.box}
            aria-label={batch('selectAll')}
            checked={selection.count > 0 && !some}
            ref={(box) => {
              if (box) box.indeterminate = some;
            }}
            onChange={() => (selection.count > 0 ? selection.clear() : selection.all(total))}
          />
        </th>
        {colonnes.map((colonne) => (
          <th
            key={colonne}
            scope="col"
            aria-sort={sorted !== colonne ? 'none' : descendant ? 'descending' : 'ascending'}
            className={classes.heading}
            data-colonne={colonne}
            data-end={COLUMN_SHAPES[colonne].end || undefined}
          >
            <button
              type="button"
              className={`p-plain ${classes.sort}`}
              onClick={() => change({ tri: { colonne, descendant: sorted === colonne && !descendant } })}
            >
              <span>{t(`column.${colonne}`)}</span>
              {sorted === colonne ? <Arrow size={14} stroke={2} aria-hidden="true" /> : null}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
