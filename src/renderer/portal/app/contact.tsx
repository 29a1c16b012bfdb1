import { portalApp } from '../../../messages/portal-app.ts';
import type { ContactView } from '../../../protocol/portal/views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './contact.module.css';

/** A centre as one writes to it, calls it, or comes to it: the guide's « Adresse de contact ». */
export function Contact({ contact }: { readonly contact: ContactView }) {
  const t = useMessages(portalApp);
  const { centre, adresse, telephone, mail } = contact;
  return (
    <address className={classes.contact}>
      {centre ? <strong>{centre}</strong> : null}
      {adresse.map((ligne) => (
        <span key={ligne}>{ligne}</span>
      ))}
      {telephone ? (
        <span className="p-figures">
          {t('contact.telephone')} <a href={`tel:${telephone.replaceAll(/[^\d+]/g, '')}`}>{telephone}</a>
        </span>
      ) : null}
      {mail ? <a href={`mailto:${mail}`}>{mail}</a> : null}
    </address>
  );
}
