import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
  /** 'alert' interrupts a screen reader: only for what went wrong. */
  readonly role?: 'status' | 'alert';
}

/** Nothing to show, and what one can do about it: empty, error, offline and no-right states all look alike. */
export function EmptyState({ icon, title, text, children, role = 'status' }: Props) {
  return (
    <div className={classes.root} role={role}>
      <span className={classes.icon}>{icon}</span>
      <h2 className={classes.title}>{title}</h2>
      {text ? <p className={classes.text}>{text}</p> : null}
      {children ? <div className={classes.actions}>{children}</div> : null}
    </div>
  );
}
