import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useRefreshCompte } from '../app/compte.tsx';
import form from '../app/form.module.css';
import { ErrorSummary, SendFailure, Submit, useFormErrors, useToldAtField } from '../app/form.tsx';
import { dropJeton, useJeton } from '../app/jeton.ts';
import { Page } from '../app/page.tsx';
import { useSend } from '../app/send.ts';
import { NewPassword } from './new-password.tsx';
import { forceOf } from './password-force.ts';

interface Props {
  readonly title: string;
  readonly lead: ReactNode;
  readonly submit: string;
  /** Where a fresh link is asked for. */
  readonly again: { readonly href: string; readonly label: string };
  readonly act: (input: { readonly jeton: string; readonly motDePasse: string }) => Promise<unknown>;
  /** Where to go once signed in. */
  readonly then: string;
}

/** The link of a mail brings here: a password to choose, then one is signed in. */
export function ChoosePassword({ title, lead, submit, again, act, then }: Props) {
  const t = useMessages(portalCompte);
  const jeton = useJeton();
  const [, navigate] = useLocation();
  const refresh = useRefreshCompte();
  const [motDePasse, setMotDePasse] = useState('');
  const errors = useFormErrors();
  const sender = useSend(async (token: string) => {
    await act({ jeton: token, motDePasse });
    await refresh();
  });
  const failure = useToldAtField(sender.problem, { code: 'mot_de_passe_faible', id: 'nouveau', errors });
  const dead = jeton === null || sender.problem?.code === 'lien_refuse';

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (jeton === null) return;
    const { missing } = forceOf(motDePasse);
    const text = motDePasse === '' ? t('motDePasse.requis') : t('motDePasse.manque', { count: missing });
    if (!errors.show(missing > 0 ? [{ id: 'nouveau', text }] : [])) return;
    if (!(await sender.send(jeton))) return;
    dropJeton();
    navigate(then, { replace: true });
  };

  if (dead)
    return (
      <Page title={title} lead={<p>{sender.problem?.message || t('lien.absent')}</p>}>
        <Button component={Link} href={again.href}>
          {again.label}
        </Button>
      </Page>
    );
  return (
    <Page title={title} lead={lead}>
      <form className={form.form} onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary errors={errors} />
        <SendFailure problem={failure} />
        <NewPassword
          id="nouveau"
          label={t('motDePasse.choisir')}
          value={motDePasse}
          errors={errors}
          onChange={setMotDePasse}
        />
        <Submit busy={sender.busy}>{submit}</Submit>
      </form>
    </Page>
  );
}
