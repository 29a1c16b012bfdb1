import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { portalIdentifiants } from '../../../messages/portal-identifiants.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import form from '../app/form.module.css';
import { ErrorSummary, SendFailure, Submit, useFormErrors, useToldAtField } from '../app/form.tsx';
import { useSend } from '../app/send.ts';
import { NewPassword } from './new-password.tsx';
import { forceOf } from './password-force.ts';
import { wrongPassword } from './wrong-password.ts';

/** Another password: the one there is, then the new one. The other browsers are signed out. */
export function ChangePassword() {
  const t = useMessages(portalCompte);
  const i = useMessages(portalIdentifiants);
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const [ancien, setAncien] = useState('');
  const [nouveau, setNouveau] = useState('');
  const errors = useFormErrors();
  const close = (): void => {
    setOpen(false);
    setAncien('');
    setNouveau('');
  };
  const sender = useSend(async () => {
    await client.compte.changerMotDePasse.mutate({ ancien, nouveau });
    await queries.invalidateQueries(trpc.compte.sessions.queryFilter());
    close();
    setDone(true);
  });
  const failure = useToldAtField(sender.problem, { code: 'mot_de_passe_faible', id: 'nouveau', errors });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { missing } = forceOf(nouveau);
    const fine = errors.show([
      ...(ancien === '' ? [{ id: 'ancien', text: t('connexion.sansMotDePasse') }] : []),
      ...(missing > 0 ? [{ id: 'nouveau', text: t('motDePasse.manque', { count: missing }) }] : []),
    ]);
    if (fine) void sender.send();
  };
  if (!open)
    return (
      <>
        {done ? (
          <Notice tone="good" role="status">
            {i('motDePasseChange')}
          </Notice>
        ) : null}
        <Button
          variant="default"
          mt={done ? 'md' : 0}
          onClick={() => {
            setDone(false);
            setOpen(true);
          }}
        >
          {i('changerMotDePasse')}
        </Button>
      </>
    );
  return (
    <form className={form.form} onSubmit={submit} noValidate aria-labelledby="titre-mot-de-passe">
      <ErrorSummary errors={errors} />
      <SendFailure problem={wrongPassword(failure, i('ancienFaux'))} />
      <PasswordInput
        id="ancien"
        label={i('ancien')}
        required
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('montrer'), tabIndex: 0 }}
        value={ancien}
        error={errors.of('ancien')}
        aria-invalid={errors.of('ancien') !== null}
        onChange={(event) => {
          setAncien(event.currentTarget.value);
          errors.clear('ancien');
        }}
      />
      <NewPassword id="nouveau" label={i('nouveau')} value={nouveau} errors={errors} onChange={setNouveau} />
      <div className={form.actions}>
        <Submit busy={sender.busy}>{i('enregistrerMotDePasse')}</Submit>
        <Button variant="subtle" color="gray" onClick={close}>
          {t('annuler')}
        </Button>
      </div>
    </form>
  );
}
