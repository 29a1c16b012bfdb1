import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { type SaisieCompte, verifierCompte } from '../../../domain/compte/compte.ts';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { useLangue, useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPCClient } from '../app/api.ts';
import form from '../app/form.module.css';
import { ErrorSummary, type FieldErrors, SendFailure, Submit, useFormErrors } from '../app/form.tsx';
import { Page } from '../app/page.tsx';
import { ROUTES } from '../app/routes.ts';
import { useSend } from '../app/send.ts';
import { useSite } from '../app/site.tsx';
import { keepTyped, keptTyped } from '../app/storage.ts';
import { useFaultWords } from './fault-words.ts';
import { MailSent } from './mail-sent.tsx';

const EMPTY = { nom: '', prenom: '', email: '', emailConfirme: '' } as const satisfies SaisieCompte;

/** Under this name what was typed waits in this tab. */
const FORM = 'creer';

const FIELDS = [
  { champ: 'prenom', autoComplete: 'given-name' },
  { champ: 'nom', autoComplete: 'family-name' },
  { champ: 'email', autoComplete: 'email' },
  { champ: 'emailConfirme', autoComplete: 'email' },
] as const;
const isMail = (champ: keyof SaisieCompte): boolean => champ === 'email' || champ === 'emailConfirme';

/** In the order of the form, whatever order they come in. */
const inOrder = (errors: FieldErrors): FieldErrors =>
  [...errors].sort((a, b) => orderOf(a.id) - orderOf(b.id));
const orderOf = (id: string): number => FIELDS.findIndex(({ champ }) => champ === id);

/** PR1: first name, name, and the mail address twice. Afterwards the same page whatever the address is. */
export default function CreerPage() {
  const t = useMessages(portalCompte);
  const langue = useLangue();
  const client = useTRPCClient();
  const site = useSite();
  const [typed, setTyped] = useState<SaisieCompte>(() =>
    keptTyped<Record<keyof SaisieCompte, string>>(FORM, EMPTY),
  );
  const [sentTo, setSentTo] = useState<string | null>(null);
  const errors = useFormErrors();
  const told = useFaultWords();
  const sender = useSend(() => client.compte.creer.mutate({ ...typed, langue }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const checked = verifierCompte(typed);
    if (!errors.show(checked.ok ? [] : inOrder(checked.erreurs.map(told)))) return;
    if (!(await sender.send())) return;
    keepTyped(FORM, null);
    setSentTo(typed.email.trim());
  };

  if (sentTo !== null)
    return (
      <MailSent title={t('creer.faitTitre')} mail={sentTo} onAgain={() => setSentTo(null)}>
        <p>{t('creer.fait')}</p>
        <Notice tone="warn">{t('creer.activer')}</Notice>
      </MailSent>
    );
  return (
    <Page title={t('creer.titre')} lead={<p>{t('creer.lead')}</p>}>
      {site?.cas ? (
        <p>
          {t('creer.etudiant', { etablissement: site.etablissement })}{' '}
          <Link href={ROUTES.connexion}>{t('creer.etudiantLien')}</Link>
        </p>
      ) : null}
      <form className={form.form} onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary errors={errors} />
        <SendFailure problem={sender.problem} />
        {FIELDS.map(({ champ, autoComplete }) => (
          <TextInput
            key={champ}
            id={champ}
            label={t(`champ.${champ}`)}
            description={champ === 'emailConfirme' ? null : t(`champ.${champ}.aide`)}
            required
            autoComplete={autoComplete}
            value={typed[champ]}
            error={errors.of(champ)}
            {...(isMail(champ)
              ? { type: 'email', inputMode: 'email', autoCapitalize: 'none', spellCheck: false }
              : {})}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const next = { ...typed, [champ]: value };
              setTyped(next);
              keepTyped(FORM, { ...next });
              errors.clear(champ);
            }}
          />
        ))}
        <Submit busy={sender.busy}>{t('creer.envoyer')}</Submit>
        <p>
          {t('creer.dejaUn')} <Link href={ROUTES.connexion}>{t('creer.seConnecter')}</Link>
        </p>
      </form>
    </Page>
  );
}
