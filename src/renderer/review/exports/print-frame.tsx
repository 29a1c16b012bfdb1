import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import classes from './print.module.css';

interface Props {
  readonly landscape?: boolean;
  readonly children: ReactNode;
  /** The system's dialog is closed, whatever was chosen in it. */
  readonly onDone: () => void;
}

/** What goes on paper, instead of the window: asked of the system as soon as it is drawn. Nothing on screen. */
export function PrintFrame({ landscape = false, children, onDone }: Props) {
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const after = (): void => done();
    window.addEventListener('afterprint', after, { once: true });
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return createPortal(
    <div className={classes.sheet} data-landscape={landscape || undefined} data-print>
      {children}
    </div>,
    document.body,
  );
}
