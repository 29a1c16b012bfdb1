import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPCClient } from '../app/api.ts';
import { useRefreshCompte } from '../app/compte.tsx';
import { SendFailure } from '../app/form.tsx';
import { dropJeton, useJeton } from '../app/jeton.ts';
import { Page } from '../app/page.tsx';
import { ROUTES } from '../app/routes.ts';
import { useSend } from '../app/send.ts';

/**
 * `/confirmation-mail#jeton`: one of the two confirmations of another address. A button, since programs that
 * look into mails open their links too.
 */
export default function ConfirmationMailPage() {
  const t = useMessages(portalCompte);
  const client = useTRPCClient();
  const jeton = useJeton();
  const refresh = useRefreshCompte();
  const [change, setChange] = useState<boolean | null>(null);
  const sender = useSend(async (token: string) => {
    const answer = await client.compte.confirmerMail.mutate({ jeton: token });
    dropJeton();
    setChange(answer.change);
    await refresh();
  });

  if (change !== null)
    return (
      <Page
        key="done"
        title={t(change ? 'confirmation.changeTitre' : 'confirmation.resteTitre')}
        lead={<p>{t(change ? 'confirmation.change' : 'confirmation.reste')}</p>}
      >
        <Link href={ROUTES.compte}>{t('confirmation.compte')}</Link>
      </Page>
    );
  if (jeton === null || sender.problem?.code === 'lien_refuse')
    return (
      <Page title={t('confirmation.titre')} lead={<p>{sender.problem?.message || t('lien.absent')}</p>}>
        <Link href={ROUTES.compte}>{t('confirmation.redemander')}</Link>
      </Page>
    );
  return (
    <Page title={t('confirmation.titre')} lead={<p>{t('confirmation.lead')}</p>}>
      <SendFailure problem={sender.problem} />
      <Button mt="sm" aria-disabled={sender.busy} onClick={() => void sender.send(jeton)}>
        {t('confirmation.envoyer')}
      </Button>
    </Page>
  );
}
