import { Button } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Langue } from '../../../domain/codes.ts';
import { format } from '../../../messages/catalogue.ts';
import { viewer } from '../../../messages/viewer.ts';
import type { Passages } from '../surface/passages.ts';
import classes from './viewer.module.css';
import type { Citing } from './viewer-props.ts';

interface Props {
  readonly langue: Langue;
  readonly passages: Passages;
  /** What it is placed in. */
  readonly pane: RefObject<HTMLElement | null>;
  readonly citing: Citing;
}

const GAP = 6;

/** Under a selection: take it as a citation. */
export function CiteButton({ langue, passages, pane, citing }: Props) {
  const { now } = useSyncExternalStore(passages.selected.subscribe, passages.selected.get);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const box = pane.current?.getBoundingClientRect();
    const element = button.current;
    if (!now || !box || !element) return;
    const keep = (value: number, most: number): string => `${Math.max(GAP, Math.min(value, most - GAP))}px`;
    element.style.left = keep(now.x - box.left - element.offsetWidth, box.width - element.offsetWidth);
    element.style.top = keep(now.y - box.top + GAP, box.height - element.offsetHeight);
  }, [now, pane]);
  const { onSelect } = citing;
  useEffect(() => {
    onSelect(now?.passage ?? null);
    return () => onSelect(null);
  }, [now, onSelect]);
  if (!now) return null;
  return (
    <Button
      ref={button}
      className={classes.cite}
      size="xs"
      variant="default"
      leftSection={<IconQuote size={14} stroke={1.6} />}
      rightSection={citing.hint}
      aria-keyshortcuts={citing.keys}
      // The selection must survive the press.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        citing.onCite(now.passage);
        document.getSelection()?.removeAllRanges();
      }}
    >
      {format(viewer, langue, 'citer')}
    </Button>
  );
}
