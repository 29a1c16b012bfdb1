import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import type { ColonneInbox } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { COLUMN_SHAPES } from './columns.tsx';
import { useInbox } from './inbox-query.tsx';
import classes from './inbox-table.module.css';

/** Column titles; each one sorts. */
export function InboxHeader({ colonnes }: { readonly colonnes: readonly ColonneInbox[] }) {
  const t = useMessages(reviewInbox);
  const { query, change } = useInbox();
  const { colonne: sorted, descendant } = query.tri;
  const Arrow = descendant ? IconArrowDown : IconArrowUp;
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.header}>
        {colonnes.map((colonne) => (
          <th
            key={colonne}
            scope="col"
            aria-sort={sorted !== colonne ? 'none' : descendant ? 'descending' : 'ascending'}
            className={classes.heading}
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
