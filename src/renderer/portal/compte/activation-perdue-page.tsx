import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPCClient } from '../app/api.ts';
import { ByMail } from './by-mail.tsx';

/** « J'ai perdu mon code d'activation »: the activation link again, by mail. */
export default function ActivationPerduePage() {
  const t = useMessages(portalCompte);
  const client = useTRPCClient();
  return (
    <ByMail
      title={t('activationPerdue.titre')}
      lead={t('activationPerdue.lead')}
      submit={t('activationPerdue.envoyer')}
      done={<p>{t('activationPerdue.fait')}</p>}
      act={(email) => client.compte.activationPerdue.mutate({ email })}
    />
  );
}
