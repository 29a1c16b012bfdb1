import { IconMail } from '@tabler/icons-react';
import { portalRubriques } from '../../../messages/portal-rubriques.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useCompte } from '../app/compte.tsx';
import { newestFirst } from './forms.ts';
import classes from './lists/entries.module.css';
import { RowSummary } from './lists/row-summary.tsx';
import { useProfil } from './profil-context.tsx';

/** PR3: filled from the student information system; a wrong value is reported, not edited. */
export function CursusInterne() {
  const t = useMessages(portalRubriques);
  const compte = useCompte();
  const { profil, site } = useProfil();
  const rows = newestFirst(profil.cursusInterne);
  const subject = encodeURIComponent(t('interne.subject', { numero: compte?.numero ?? '' }));
  const body = encodeURIComponent(t('interne.body', { numero: compte?.numero ?? '' }));
  return (
    <>
      <p className={classes.intro}>{t('interne.intro')}</p>
      {rows.length === 0 ? (
        <p className={classes.empty}>{t('interne.empty')}</p>
      ) : (
        <ul className={classes.rows}>
          {rows.map((row) => (
            <li key={JSON.stringify(row)} className={classes.row}>
              <RowSummary rubrique="cursusExterne" row={row} />
            </li>
          ))}
        </ul>
      )}
      <p>
        {site.contactMail ? (
          <a className={classes.report} href={`mailto:${site.contactMail}?subject=${subject}&body=${body}`}>
            <IconMail size={18} stroke={1.75} aria-hidden="true" />
            {t('interne.report')}
          </a>
        ) : (
          t('interne.reportToCentre')
        )}
      </p>
    </>
  );
}
