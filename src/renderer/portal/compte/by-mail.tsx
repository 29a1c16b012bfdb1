import { TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { estMail, normaliserMail } from '../../../domain/compte/compte.ts';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import form from '../app/form.module.css';
import { ErrorSummary, SendFailure, Submit, useFormErrors } from '../app/form.tsx';
import { Page } from '../app/page.tsx';
import { ROUTES } from '../app/routes.ts';
import { useSend } from '../app/send.ts';
import { MailSent } from './mail-sent.tsx';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  /** What the mail will hold. */
  readonly done: ReactNode;
  readonly act: (email: string) => Promise<unknown>;
}

/** A mail address, and a mail to it: lost identifiers, lost activation. Never says whether it is known. */
export function ByMail({ title, lead, submit, done, act }: Props) {
  const t = useMessages(portalCompte);
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const errors = useFormErrors();
  const sender = useSend(() => act(email.trim()));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = email.trim();
    const code = typed === '' ? 'requis' : 'mail_invalide';
    if (!errors.show(estMail(normaliserMail(email)) ? [] : [{ id: 'email', text: t(`champ.email.${code}`) }]))
      return;
    if (await sender.send()) setSentTo(typed);
  };
  if (sentTo !== null)
    return (
      <MailSent title={t('envoye.titre')} mail={sentTo} onAgain={() => setSentTo(null)}>
        {done}
      </MailSent>
    );
  return (
    <Page
      title={title}
      lead={<p>{lead}</p>}
      back={<Link href={ROUTES.connexion}>{t('retourConnexion')}</Link>}
    >
      <form className={form.form} onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary errors={errors} />
        <SendFailure problem={sender.problem} />
        <TextInput
          id="email"
          type="email"
          inputMode="email"
          label={t('champ.email')}
          description={t('perdu.aide')}
          required
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          error={errors.of('email')}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            errors.clear('email');
          }}
        />
        <Submit busy={sender.busy}>{submit}</Submit>
      </form>
    </Page>
  );
}
