import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { reviewSeance } from '../../../messages/review-seance.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { asksFor } from '../keys/shortcuts.ts';
import { moved } from './moved.ts';
import classes from './sortable.module.css';

export interface SortableItem {
  readonly id: string;
  /** As it is called aloud. */
  readonly nom: string;
  readonly content: ReactNode;
  /** Before the name: its place, or its rang. */
  readonly mark: ReactNode;
  readonly after?: ReactNode;
  /** It has its place, and others go around it. */
  readonly fixed?: boolean;
}

interface Props {
  readonly items: readonly SortableItem[];
  readonly label: string;
  readonly readOnly?: boolean;
  readonly onOrder: (ids: readonly string[]) => void;
}

/** A list that is put in order by dragging, by Alt and the arrows, or by two buttons. */
export function SortableList({ items, label, readOnly = false, onOrder }: Props) {
  const t = useMessages(reviewSeance);
  const announce = useAnnounce();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const ids = items.map(({ id }) => id);

  const move = (id: string, to: number): void => {
    const item = items.find((one) => one.id === id);
    if (readOnly || !item || item.fixed || to < 0 || to >= ids.length) return;
    onOrder(moved(ids, id, to));
    announce(t('moved', { nom: item.nom, place: to + 1, count: ids.length }));
    // Its row stands elsewhere now: the focus goes with it.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus());
  };
  const onKey = (event: KeyboardEvent<HTMLLIElement>, id: string, at: number): void => {
    if (!asksFor('moveItem', event.nativeEvent, false)) return;
    event.preventDefault();
    move(id, event.key === 'ArrowUp' ? at - 1 : at + 1);
  };

  return (
    <ol ref={list} className={classes.list} aria-label={label}>
      {items.map((item, at) => (
        <li
          key={item.id}
          data-id={item.id}
          className={classes.item}
          data-dragged={dragged === item.id || undefined}
          data-over={over === item.id || undefined}
          // A list of rows that move takes the focus row by row: there is nothing else to press on them.
          tabIndex={readOnly ? undefined : 0}
          draggable={!readOnly && !item.fixed}
          onKeyDown={(event) => onKey(event, item.id, at)}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            setDragged(item.id);
          }}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(item.id);
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged !== null) move(dragged, at);
          }}
          onDragEnd={() => {
            setDragged(null);
            setOver(null);
          }}
        >
          {readOnly ? null : (
            <IconGripVertical
              size={16}
              stroke={1.75}
              className={classes.grip}
              data-fixed={item.fixed || undefined}
              aria-hidden="true"
            />
          )}
          <span className={`${classes.mark} p-figures`}>{item.mark}</span>
          <div className={classes.content}>{item.content}</div>
          <div className={classes.tools}>
            {item.after}
            {readOnly || item.fixed ? null : (
              <>
                <ActionIcon
                  size={24}
                  disabled={at === 0}
                  aria-label={t('moveUp', { nom: item.nom })}
                  onClick={() => move(item.id, at - 1)}
                >
                  <IconChevronUp size={16} stroke={1.75} />
                </ActionIcon>
                <ActionIcon
                  size={24}
                  disabled={at === ids.length - 1}
                  aria-label={t('moveDown', { nom: item.nom })}
                  onClick={() => move(item.id, at + 1)}
                >
                  <IconChevronDown size={16} stroke={1.75} />
                </ActionIcon>
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
