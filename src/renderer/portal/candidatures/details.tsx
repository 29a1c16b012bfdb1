import { portalCandidature } from '../../../messages/portal-candidature.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AvisChip, StatutDossierChip } from '../../ui/statut.tsx';
import { Contact } from '../app/contact.tsx';
import { useCandidature } from './candidature-context.tsx';
import classes from './details.module.css';
import { useDateName } from './use-date-name.ts';

/** The guide's three boxes: « Informations détaillées », « Dates utiles », « Adresse de contact ». */
export function Details() {
  const t = useMessages(portalCandidature);
  const f = useFormat();
  const name = useBilingue();
  const dateName = useDateName();
  const { view } = useCandidature();
  return (
    <div className={classes.boxes}>
      <section className={classes.box}>
        <h2>{t('details.title')}</h2>
        <dl>
          <dt>{t('details.programme')}</dt>
          <dd>{name(view.formation)}</dd>
          <dt>{t('details.numero')}</dt>
          <dd className="p-figures">{view.numero}</dd>
          <dt>{t('details.statut')}</dt>
          <dd>{view.annulee ? t('cancelled') : <StatutDossierChip statut={view.statut} />}</dd>
          <dt>{t('details.decision')}</dt>
          <dd>{view.decision ? <AvisChip type={view.decision} /> : t('decision.none')}</dd>
        </dl>
      </section>
      <section className={classes.box}>
        <h2>{t('dates.title')}</h2>
        <dl className={classes.dates}>
          {view.dates.map(({ nom, jour }) => (
            <div key={nom} className={classes.pair}>
              <dt>{dateName(nom)}</dt>
              <dd className="p-figures">{f.day(jour)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={classes.box}>
        <h2>{t('contact.title')}</h2>
        <Contact contact={view.contact} />
      </section>
    </div>
  );
}
