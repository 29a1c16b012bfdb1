import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPCClient } from '../app/api.ts';
import { ROUTES } from '../app/routes.ts';
import { ChoosePassword } from './choose-password.tsx';

/** `/reinitialisation#jeton`: another password, and every other session ends. */
export default function ReinitialisationPage() {
  const t = useMessages(portalCompte);
  const client = useTRPCClient();
  return (
    <ChoosePassword
      title={t('reinitialisation.titre')}
      lead={<p>{t('reinitialisation.lead')}</p>}
      submit={t('reinitialisation.envoyer')}
      again={{ href: ROUTES.identifiantsPerdus, label: t('reinitialisation.autreLien') }}
      act={(input) => client.compte.reinitialiser.mutate(input)}
      then={ROUTES.accueil}
    />
  );
}
