import { portalIdentifiants } from '../../../messages/portal-identifiants.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useCompte } from '../app/compte.tsx';
import { Page } from '../app/page.tsx';
import { ChangeMail } from './change-mail.tsx';
import { ChangePassword } from './change-password.tsx';
import classes from './compte.module.css';
import { Language } from './language.tsx';
import { Sessions } from './sessions.tsx';

/** « Identifiants et sécurité »: the login, the address, the password, the language, the open sessions. */
export default function ComptePage() {
  const t = useMessages(portalIdentifiants);
  const compte = useCompte();
  if (!compte) return null;
  return (
    <Page title={t('titre')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('nom')}</dt>
          <dd>
            {compte.prenom} {compte.nom}
          </dd>
        </div>
        <div>
          <dt>{t('numero')}</dt>
          <dd className="p-figures">
            <strong>{compte.numero}</strong>
          </dd>
        </div>
      </dl>
      <ChangeMail compte={compte} />
      <section className={classes.section} aria-labelledby="titre-mot-de-passe">
        <h2 id="titre-mot-de-passe">{t('motDePasse')}</h2>
        {compte.cas ? <p>{t('motDePasseEnt')}</p> : <ChangePassword />}
      </section>
      <Language />
      <Sessions />
    </Page>
  );
}
