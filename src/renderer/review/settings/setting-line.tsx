import type { ReactNode } from 'react';
import classes from './settings.module.css';

interface Props {
  readonly label: string;
  readonly text?: string;
  /** The control under the words rather than beside them. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** What is set, why one would, and the control. */
export function SettingLine({ label, text, wide = false, children }: Props) {
  return (
    <div className={classes.line}>
      <div className={wide ? classes.lineWide : undefined}>
        <div>{label}</div>
        {text ? <div className={classes.lineText}>{text}</div> : null}
      </div>
      <div className={wide ? classes.lineWide : undefined}>{children}</div>
    </div>
  );
}
