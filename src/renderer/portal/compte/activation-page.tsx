import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPCClient } from '../app/api.ts';
import { pathOfRubrique, ROUTES } from '../app/routes.ts';
import { ChoosePassword } from './choose-password.tsx';

/** `/activation#jeton`: the last step of an account, then the first rubric. */
export default function ActivationPage() {
  const t = useMessages(portalCompte);
  const client = useTRPCClient();
  return (
    <ChoosePassword
      title={t('activation.titre')}
      lead={<p>{t('activation.lead')}</p>}
      submit={t('activation.envoyer')}
      again={{ href: ROUTES.activationPerdue, label: t('activation.autreLien') }}
      act={(input) => client.compte.activer.mutate(input)}
      then={pathOfRubrique('infos')}
    />
  );
}
