import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { estMail, normaliserMail } from '../../../domain/compte/compte.ts';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { portalIdentifiants } from '../../../messages/portal-identifiants.ts';
import type { CompteView } from '../../../protocol/portal/views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPCClient } from '../app/api.ts';
import { useRefreshCompte } from '../app/compte.tsx';
import form from '../app/form.module.css';
import { ErrorSummary, type FieldErrors, SendFailure, Submit, useFormErrors } from '../app/form.tsx';
import { useSend } from '../app/send.ts';
import classes from './compte.module.css';
import { wrongPassword } from './wrong-password.ts';

/** The mail address, and another one: confirmed from both boxes before anything changes. */
export function ChangeMail({ compte }: { readonly compte: CompteView }) {
  const i = useMessages(portalIdentifiants);
  const [open, setOpen] = useState(false);
  return (
    <section className={classes.section} aria-labelledby="titre-mail">
      <h2 id="titre-mail">{i('mail')}</h2>
      <p>{compte.email}</p>
      {compte.mailEnAttente === null ? null : (
        <Notice tone="info">{i('mailEnAttente', { mail: compte.mailEnAttente })}</Notice>
      )}
      {compte.cas ? (
        <p>{i('mailEnt')}</p>
      ) : open ? (
        <MailForm onDone={() => setOpen(false)} />
      ) : (
        <Button variant="default" mt="sm" onClick={() => setOpen(true)}>
          {i('changerMail')}
        </Button>
      )}
    </section>
  );
}

function MailForm({ onDone }: { readonly onDone: () => void }) {
  const t = useMessages(portalCompte);
  const i = useMessages(portalIdentifiants);
  const client = useTRPCClient();
  const refresh = useRefreshCompte();
  const [typed, setTyped] = useState({ email: '', emailConfirme: '', motDePasse: '' });
  const errors = useFormErrors();
  const sender = useSend(async () => {
    await client.compte.changerMail.mutate(typed);
    await refresh();
    onDone();
  });
  const wrong = (): FieldErrors => [
    ...(estMail(normaliserMail(typed.email))
      ? []
      : [{ id: 'email', text: t(`champ.email.${typed.email.trim() === '' ? 'requis' : 'mail_invalide'}`) }]),
    ...(normaliserMail(typed.email) === normaliserMail(typed.emailConfirme)
      ? []
      : [{ id: 'emailConfirme', text: t('champ.emailConfirme.mails_differents') }]),
    ...(typed.motDePasse === '' ? [{ id: 'motDePasse', text: t('connexion.sansMotDePasse') }] : []),
  ];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (errors.show(wrong())) void sender.send();
  };
  const field = (id: keyof typeof typed) => ({
    id,
    required: true,
    value: typed[id],
    error: errors.of(id),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [id]: value }));
      errors.clear(id);
    },
  });
  return (
    <form className={form.form} onSubmit={submit} noValidate aria-labelledby="titre-mail">
      <ErrorSummary errors={errors} />
      <SendFailure problem={wrongPassword(sender.problem, i('ancienFaux'))} />
      <TextInput
        {...field('email')}
        type="email"
        label={i('nouveauMail')}
        description={i('mailAide')}
        autoComplete="email"
        spellCheck={false}
      />
      <TextInput
        {...field('emailConfirme')}
        type="email"
        label={t('champ.emailConfirme')}
        autoComplete="email"
        spellCheck={false}
      />
      <PasswordInput
        {...field('motDePasse')}
        aria-invalid={errors.of('motDePasse') !== null}
        label={i('ancien')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('montrer'), tabIndex: 0 }}
      />
      <div className={form.actions}>
        <Submit busy={sender.busy}>{i('envoyerMail')}</Submit>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('annuler')}
        </Button>
      </div>
    </form>
  );
}
