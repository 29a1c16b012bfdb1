import { ActionIcon, Skeleton } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconRotateClockwise,
  IconTrash,
  IconZoomIn,
} from '@tabler/icons-react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { portalFusion } from '../../../../messages/portal-fusion.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { labelOf, type PageItem } from '../model/page.ts';
import { PageCanvas } from './page-canvas.tsx';
import classes from './page-card.module.css';
import type { Drag } from './use-drag.ts';

/** What a card can have the focus on, to find it again once the list has changed. */
export type CardFocus = 'poignee' | 'avancer' | 'reculer' | 'tourner' | 'retirer';

interface Props {
  readonly page: PageItem;
  readonly index: number;
  readonly total: number;
  readonly thumb: ImageBitmap | undefined;
  readonly drag: Drag | null;
  readonly hintId: string;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onMove: (to: number, focus: CardFocus) => void;
  readonly onRotate: () => void;
  readonly onRemove: () => void;
  readonly onEnlarge: () => void;
}

/** Off, but still in the tab order: the focus is not lost when a page reaches an end. */
const OFF = { 'data-disabled': true, 'aria-disabled': true } as const;
const ICON = { size: 20, stroke: 1.75 } as const;

/** Where an arrow key sends a page, or null for other keys. */
function placeFor(key: string, index: number, total: number): number | null {
  if (key === 'ArrowUp' || key === 'ArrowLeft') return index - 1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return index + 1;
  if (key === 'Home') return 0;
  return key === 'End' ? total - 1 : null;
}

/** One page: its picture, its place, its file, and what can be done with it. */
export function PageCard(props: Props) {
  const { page, index, total, thumb, drag, hintId, onGrab, onMove } = props;
  const t = useMessages(portalFusion);
  const rang = index + 1;
  const label = labelOf(page);
  const held = drag?.id === page.id;
  const dropped = drag && !held && drag.over === index ? (index < drag.from ? 'before' : 'after') : undefined;

  const onKey = (event: KeyboardEvent): void => {
    const to = placeFor(event.key, index, total);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to >= 0 && to < total) onMove(to, 'poignee');
  };
  const tool = (
    focus: CardFocus,
    name: string,
    icon: ReactNode,
    onClick: () => void,
    disabled = false,
  ): ReactNode => (
    <ActionIcon
      size="var(--fusion-tool)"
      data-focus={focus}
      aria-label={name}
      title={name}
      {...(disabled ? OFF : { onClick })}
    >
      {icon}
    </ActionIcon>
  );

  return (
    <li
      className={classes.card}
      data-page={page.id}
      data-held={held || undefined}
      data-drop={dropped}
      {...(held ? { style: { transform: `translate(${drag.x}px, ${drag.y}px)` } } : {})}
    >
      <button
        type="button"
        className={classes.thumb}
        aria-label={t('agrandir', { rang })}
        onClick={props.onEnlarge}
        onPointerDown={(event) => {
          // A finger on the picture scrolls the page; a mouse has its wheel for that.
          if (event.pointerType === 'mouse') onGrab(event);
        }}
      >
        {thumb ? (
          <PageCanvas bitmap={thumb} rotation={page.rotation} label={null} className={classes.picture} />
        ) : (
          <Skeleton className={classes.blank ?? ''} />
        )}
        <span className={classes.zoom}>
          <IconZoomIn size={16} stroke={1.75} aria-hidden="true" />
        </span>
      </button>
      <div className={classes.caption}>
        <span className={classes.rang}>{rang}</span>
        <span className={classes.nom} title={label.nom}>
          {label.nom}
        </span>
        {label.page === null ? null : (
          <span className={classes.rangSource}>{t('pageCourte', { page: label.page })}</span>
        )}
      </div>
      <div className={classes.tools}>
        <ActionIcon
          size="var(--fusion-tool)"
          className={classes.handle ?? ''}
          data-focus="poignee"
          aria-label={t('deplacer', { rang })}
          aria-describedby={hintId}
          title={t('deplacer', { rang })}
          onPointerDown={onGrab}
          onKeyDown={onKey}
        >
          <IconGripVertical {...ICON} aria-hidden="true" />
        </ActionIcon>
        {tool(
          'avancer',
          t('avancer', { rang }),
          <IconArrowUp {...ICON} className={classes.arrow} aria-hidden="true" />,
          () => onMove(index - 1, 'avancer'),
          index === 0,
        )}
        {tool(
          'reculer',
          t('reculer', { rang }),
          <IconArrowDown {...ICON} className={classes.arrow} aria-hidden="true" />,
          () => onMove(index + 1, 'reculer'),
          index === total - 1,
        )}
        {tool(
          'tourner',
          t('tourner', { rang }),
          <IconRotateClockwise {...ICON} aria-hidden="true" />,
          props.onRotate,
        )}
        {tool('retirer', t('retirer', { rang }), <IconTrash {...ICON} aria-hidden="true" />, props.onRemove)}
      </div>
    </li>
  );
}
