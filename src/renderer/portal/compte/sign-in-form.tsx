import { PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPCClient } from '../app/api.ts';
import form from '../app/form.module.css';
import { ErrorSummary, SendFailure, Submit, useFormErrors } from '../app/form.tsx';
import { useSend } from '../app/send.ts';

interface Props {
  /** The account that must sign in, when it is known: another one can't be typed. */
  readonly numero?: string;
  readonly onDone: () => Promise<unknown>;
}

/** Login or mail address, and password. */
export function SignInForm({ numero, onDone }: Props) {
  const t = useMessages(portalCompte);
  const client = useTRPCClient();
  const [utilisateur, setUtilisateur] = useState(numero ?? '');
  const [motDePasse, setMotDePasse] = useState('');
  const errors = useFormErrors();
  const sender = useSend(async () => {
    await client.compte.connecter.mutate({ utilisateur: utilisateur.trim(), motDePasse });
    await onDone();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const fine = errors.show([
      ...(utilisateur.trim() === '' ? [{ id: 'utilisateur', text: t('connexion.sansUtilisateur') }] : []),
      ...(motDePasse === '' ? [{ id: 'mot-de-passe', text: t('connexion.sansMotDePasse') }] : []),
    ]);
    if (fine) void sender.send();
  };
  return (
    <form className={form.form} onSubmit={submit} noValidate aria-label={t('connexion.formulaire')}>
      <ErrorSummary errors={errors} />
      <SendFailure problem={sender.problem} />
      <TextInput
        id="utilisateur"
        label={t('connexion.utilisateur')}
        description={numero === undefined ? t('connexion.utilisateurAide') : null}
        required
        readOnly={numero !== undefined}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={utilisateur}
        error={errors.of('utilisateur')}
        onChange={(event) => {
          setUtilisateur(event.currentTarget.value);
          errors.clear('utilisateur');
        }}
      />
      <PasswordInput
        id="mot-de-passe"
        label={t('motDePasse')}
        required
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('montrer'), tabIndex: 0 }}
        value={motDePasse}
        error={errors.of('mot-de-passe')}
        aria-invalid={errors.of('mot-de-passe') !== null}
        onChange={(event) => {
          setMotDePasse(event.currentTarget.value);
          errors.clear('mot-de-passe');
        }}
      />
      <Submit busy={sender.busy}>{t('connexion.envoyer')}</Submit>
    </form>
  );
}
