import type { ReactNode } from 'react';
import classes from './notice.module.css';
import { Shape, type ShapeName } from './shape.tsx';

const SHAPES: Readonly<Record<Tone, ShapeName>> = {
  info: 'diamond',
  good: 'check',
  warn: 'triangle',
  bad: 'cross',
};
type Tone = 'info' | 'good' | 'warn' | 'bad';

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** What one can do about it. */
  readonly action?: ReactNode;
  readonly role?: 'status' | 'alert';
}

/** A sentence that matters here and now, in its place: shape, words, colour. */
export function Notice({ tone, children, action, role }: Props) {
  return (
    <div className={classes.root} data-tone={tone} {...(role ? { role } : {})}>
      <span className={classes.shape}>
        <Shape name={SHAPES[tone]} />
      </span>
      <div className={classes.body}>{children}</div>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
