import { IconMail } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './staff.module.css';

interface Props {
  readonly children?: ReactNode;
  /** Beside the sentence. */
  readonly action?: ReactNode;
}

/** « 1 candidat recevra un mail », and what it will say. */
export function MailConsequence({ children, action }: Props) {
  const t = useMessages(reviewStaff);
  return (
    <div className={classes.mail}>
      <div className={classes.mailHead}>
        <IconMail size={16} stroke={1.75} aria-hidden="true" />
        <span>{t('mail.count', { count: 1 })}</span>
        {action}
      </div>
      {children}
    </div>
  );
}
