import type { ReactNode } from 'react';
import classes from './check-line.module.css';

interface Props {
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
  /** At the end of the line, e.g. its key. */
  readonly hint?: ReactNode;
}

/** One choice of a list: the browser's own checkbox, since a dossier shows a dozen and they change with each. */
export function CheckLine({ checked, onToggle, children, hint }: Props) {
  return (
    <label className={classes.line}>
      <input type="checkbox" className={classes.box} checked={checked} onChange={onToggle} />
      <span className={classes.text}>{children}</span>
      {hint}
    </label>
  );
}
