import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import { COLONNES_INBOX, type ColonneInbox } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ROW_PX } from '../../ui/theme-provider.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { useSelection } from '../batch/batch-context.tsx';
import { COLUMN_SHAPES, columns, features, type Slot } from './columns.tsx';
import { InboxHeader } from './inbox-header.tsx';
import { useInbox } from './inbox-query.tsx';
import { InboxRowView, rowDomId } from './inbox-row.tsx';
import classes from './inbox-table.module.css';
import { useListKeys } from './list-keys.ts';
import { PAGE, type useInboxRows } from './use-inbox-rows.ts';

/** The search field hands the focus over to it. */
export const GRID_ID = 'inbox-grid';

/** Height in pixels of the titles, which stay in sight above the rows. */
const HEADER = 32;

interface Props {
  readonly colonnes: readonly ColonneInbox[];
  readonly total: number;
  readonly rows: ReturnType<typeof useInboxRows>;
  /** Page of the first row on screen. */
  readonly onPage: (page: number) => void;
  readonly onOpen: (index: number, id: string) => void;
}

/** 50,000 rows: only those on screen exist, the others keep their place. */
export function InboxTable({ colonnes, total, rows, onPage, onOpen }: Props) {
  const t = useMessages(reviewInbox);
  const { active, setActive } = useInbox();
  const selection = useSelection();
  const scroller = useRef<HTMLDivElement>(null);
  const row = ROW_PX[usePreferences().preferences.densite];
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer changes in place; nothing below is memoized
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    scrollMargin: HEADER,
    scrollPaddingStart: HEADER,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const firstPage = Math.floor((items[0]?.index ?? 0) / PAGE);
  useEffect(() => onPage(firstPage), [firstPage, onPage]);
  useEffect(() => virtualizer.scrollToIndex(active.index), [active, virtualizer]);

  const openAt = (index: number): void => {
    const found = rows.rowAt(index);
    if (found) onOpen(index, found.id);
  };
  const height = virtualizer.scrollRect?.height ?? row * 12;
  const keys = useListKeys({
    total,
    page: Math.max(1, Math.floor((height - HEADER) / row) - 1),
    onOpen: openAt,
    selection: {
      count: selection.count,
      toggle: (index) => {
        const found = rows.rowAt(index);
        if (found) selection.toggle(index, found.id);
      },
      extend: selection.extend,
      all: () => selection.all(total),
      clear: selection.clear,
    },
  });
  const onSelect = useCallback(
    (index: number, id: string, range: boolean) => {
      setActive(index);
      if (range) selection.extend(index, index);
      else selection.toggle(index, id);
    },
    [selection, setActive],
  );

  const data = items.map((item): Slot => ({ index: item.index, row: rows.rowAt(item.index) }));
  const columnVisibility = useMemo(
    () => Object.fromEntries(COLONNES_INBOX.map((id) => [id, colonnes.includes(id)])),
    [colonnes],
  );
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (slot: Slot) => String(slot.index),
    state: { columnVisibility },
  });
  const tracks = ['2.25rem', ...colonnes.map((colonne) => COLUMN_SHAPES[colonne].track)].join(' ');
  return (
    <div ref={scroller} className={classes.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves in by keys is a grid (ARIA APG)
        role="grid"
        id={GRID_ID}
        className={classes.grid}
        style={{ '--inbox-tracks': tracks } as CSSProperties}
        aria-label={t('list')}
        aria-rowcount={total + 1}
        aria-colcount={colonnes.length + 1}
        aria-multiselectable="true"
        tabIndex={0}
        {...(items.some(({ index }) => index === active.index)
          ? { 'aria-activedescendant': rowDomId(active.index) }
          : {})}
        {...keys}
      >
        <InboxHeader colonnes={colonnes} total={total} />
        <tbody className={classes.space} style={{ height: virtualizer.getTotalSize() }}>
          {table.getRowModel().rows.map((line, i) => (
            <InboxRowView
              key={line.id}
              row={line}
              active={line.original.index === active.index}
              selected={line.original.row !== undefined && selection.ids.has(line.original.row.id)}
              top={(items[i]?.start ?? HEADER) - HEADER}
              colonnes={colonnes}
              onOpen={onOpen}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
