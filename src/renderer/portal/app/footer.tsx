import { Link } from 'wouter';
import { portalApp } from '../../../messages/portal-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './footer.module.css';
import { ROUTES } from './routes.ts';
import { useSite } from './site.tsx';

/** Whom to write to, and what the law asks to be told. */
export function Footer() {
  const t = useMessages(portalApp);
  const mail = useSite()?.contactMail;
  return (
    <footer className={classes.footer}>
      {mail ? (
        <span>
          {t('footer.contact')} <a href={`mailto:${mail}`}>{mail}</a>
        </span>
      ) : null}
      <Link href={ROUTES.assistance}>{t('menu.assistance')}</Link>
      <Link href={ROUTES.mentionsLegales}>{t('footer.mentions')}</Link>
    </footer>
  );
}
