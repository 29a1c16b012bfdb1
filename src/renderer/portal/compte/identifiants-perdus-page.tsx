import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPCClient } from '../app/api.ts';
import { ByMail } from './by-mail.tsx';

/** « J'ai oublié mes identifiants »: the login and a link to another password, by mail. */
export default function IdentifiantsPerdusPage() {
  const t = useMessages(portalCompte);
  const client = useTRPCClient();
  return (
    <ByMail
      title={t('identifiants.titre')}
      lead={t('identifiants.lead')}
      submit={t('identifiants.envoyer')}
      done={<p>{t('identifiants.fait')}</p>}
      act={(email) => client.compte.identifiantsPerdus.mutate({ email })}
    />
  );
}
