import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPCClient } from '../app/api.ts';
import { useCompte } from '../app/compte.tsx';
import { Dialog } from '../app/dialog.tsx';
import { reconnection } from '../app/reconnection.ts';
import { pathOfCas } from '../app/routes.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The session ended in the middle of something: sign in again here, and what was sent leaves again. */
export default function SignInAgain() {
  const t = useMessages(portalCompte);
  const client = useTRPCClient();
  // As it was before the session ended: nobody asked the server since.
  const compte = useCompte();
  const numero = compte?.numero;

  // Signed in again in another tab, by the ENT or not.
  useEffect(() => {
    const check = (): void => {
      client.compte.moi.query().then(
        (moi) => {
          if (!moi) return;
          if (numero !== undefined && moi.numero !== numero) location.assign('/');
          else reconnection.answer(true);
        },
        () => undefined,
      );
    };
    addEventListener('focus', check);
    return () => removeEventListener('focus', check);
  }, [client, numero]);

  return (
    <Dialog title={t('encore.titre')} onClose={() => reconnection.answer(false)}>
      <p>{t('encore.texte')}</p>
      {compte?.cas ? (
        <>
          <Button component="a" href={pathOfCas(null)} target="_blank" rel="noopener">
            {t('encore.ent')}
          </Button>
          <p>{t('encore.entSuite')}</p>
        </>
      ) : (
        <SignInForm
          {...(numero === undefined ? {} : { numero })}
          onDone={async () => reconnection.answer(true)}
        />
      )}
    </Dialog>
  );
}
