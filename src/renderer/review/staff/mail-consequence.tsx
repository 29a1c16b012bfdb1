import { IconMail } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './staff.module.css';

/** « 1 candidat recevra un mail », and what it will say. */
export function MailConsequence({ children }: { readonly children?: ReactNode }) {
  const t = useMessages(reviewStaff);
  return (
    <div className={classes.mail}>
      <p style={{ display: 'flex', alignItems: 'center', gap: '0.5rem', fontWeight: 600 }}>
        <IconMail size={16} stroke={1.75} aria-hidden="true" />
        {t('mail.count', { count: 1 })}
      </p>
      {children}
    </div>
  );
}
