import { Link } from 'wouter';
import { portalApp } from '../../../messages/portal-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Page } from './page.tsx';
import { ROUTES } from './routes.ts';

/** An address that is no page of ours. */
export function NotFound() {
  const t = useMessages(portalApp);
  return (
    <Page title={t('notFound.title')} lead={<p>{t('notFound.text')}</p>}>
      <ul>
        <li>
          <Link href={ROUTES.accueil}>{t('menu.accueil')}</Link>
        </li>
        <li>
          <Link href={ROUTES.formations}>{t('menu.formations')}</Link>
        </li>
        <li>
          <Link href={ROUTES.assistance}>{t('menu.assistance')}</Link>
        </li>
      </ul>
    </Page>
  );
}
