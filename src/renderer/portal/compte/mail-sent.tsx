import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Page } from '../app/page.tsx';
import { ROUTES } from '../app/routes.ts';

interface Props {
  readonly title: string;
  readonly mail: string;
  /** The address was mistyped. */
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

/** A mail is on its way: the same words whether the address is known here or not (PR1). */
export function MailSent({ title, mail, onAgain, children }: Props) {
  const t = useMessages(portalCompte);
  return (
    // A page of its own for the reader: its title takes the focus.
    <Page key="sent" title={title} lead={<p>{t('envoye.vers', { mail })}</p>}>
      {children}
      <h2>{t('envoye.rien')}</h2>
      <ul>
        <li>{t('envoye.indesirables')}</li>
        <li>
          {t('envoye.faute', { mail })}{' '}
          <button type="button" className="p-link" onClick={onAgain}>
            {t('envoye.corriger')}
          </button>
        </li>
        <li>
          <Link href={ROUTES.assistance}>{t('envoye.assistance')}</Link>
        </li>
      </ul>
    </Page>
  );
}
