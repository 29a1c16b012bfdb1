import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { portalApp } from '../../../messages/portal-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './dialog.module.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, under the text. */
  readonly actions?: ReactNode;
}

/** A modal window: the browser's own, so that focus, Escape and what is behind it are its business. */
export function Dialog({ title, onClose, children, actions }: Props) {
  const t = useMessages(portalApp);
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog?.open) dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={classes.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <button type="button" className={classes.close} aria-label={t('close')} onClick={onClose}>
          <IconX size={20} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
      {children}
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </dialog>
  );
}
