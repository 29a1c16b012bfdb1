import type { ReactNode } from 'react';
import classes from './facts.module.css';

export interface Fact {
  readonly label: string;
  /** Null or '' are left out: an empty line says nothing. */
  readonly value: ReactNode;
}

/** Named values in two columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const filled = facts.filter(({ value }) => value !== null && value !== '');
  if (filled.length === 0) return null;
  return (
    <dl className={classes.root}>
      {filled.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
