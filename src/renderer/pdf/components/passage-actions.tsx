import { Button } from '@mantine/core';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { SelectedPassage } from '../surface/passages.ts';
import classes from './passage-actions.module.css';
import type { PassageAction } from './viewer-props.ts';

interface Props {
  readonly selected: SelectedPassage;
  /** What they are placed in. */
  readonly pane: RefObject<HTMLElement | null>;
  readonly actions: readonly PassageAction[];
  readonly onDone: () => void;
}

const GAP = 6;

/** Under a selection: what can be done with it. */
export function PassageActions({ selected, pane, actions, onDone }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = pane.current?.getBoundingClientRect();
    const element = bar.current;
    if (!box || !element) return;
    const keep = (value: number, most: number): string => `${Math.max(GAP, Math.min(value, most - GAP))}px`;
    element.style.left = keep(selected.x - box.left - element.offsetWidth, box.width - element.offsetWidth);
    element.style.top = keep(selected.y - box.top + GAP, box.height - element.offsetHeight);
  }, [selected, pane]);
  if (actions.length === 0) return null;
  return (
    <div ref={bar} className={classes.passage}>
      {actions.map(({ label, icon, run, hint, keys }) => (
        <Button
          key={label}
          size="xs"
          variant="default"
          leftSection={icon}
          rightSection={hint}
          aria-keyshortcuts={keys}
          // The selection must survive the press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            run(selected.passage);
            onDone();
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
