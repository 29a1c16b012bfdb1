import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './fold.module.css';

interface Props {
  readonly title: string;
  /** By which it is found on the screen. */
  readonly name?: string;
  /** How many, beside the title. */
  readonly count?: number;
  /** Said beside the title, e.g. « modifié ». */
  readonly mark?: string | null;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A section that folds; the browser's own disclosure, so keys and screen readers know it. */
export function Fold({ title, name, count, mark, open, onToggle, children }: Props) {
  return (
    <details
      className={classes.root}
      data-rubrique={name}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) onToggle(event.currentTarget.open);
      }}
    >
      <summary className={classes.title}>
        <IconChevronRight size={14} stroke={2} className={classes.arrow} aria-hidden="true" />
        <h2>{title}</h2>
        {count === undefined ? null : <span className={classes.count}>{count}</span>}
        {mark ? <span className={classes.mark}>{mark}</span> : null}
      </summary>
      <div className={classes.body}>{children}</div>
    </details>
  );
}
