import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { reviewSignIn } from '../../../messages/review-sign-in.ts';
import type { AppState } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import { SignOutDialog } from '../settings/sign-out-dialog.tsx';
import classes from './sign-in.module.css';
import { WelcomeFrame } from './welcome-frame.tsx';

/** The workspace is encrypted on this disk and waits for its passphrase. */
export default function Locked({ app }: { readonly app: AppState }) {
  const trpc = useTRPC();
  const t = useMessages(reviewSignIn);
  const [passphrase, setPassphrase] = useState('');
  const [leaving, setLeaving] = useState(false);
  const unlock = useMutation(trpc.account.unlock.mutationOptions());
  const wrong = unlock.isError || unlock.data?.ok === false;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    unlock.mutate({ passphrase });
  };
  return (
    <WelcomeFrame
      title={app.me ? t('locked.title', { nom: app.me.nom }) : t('locked.titleNobody')}
      text={<p>{t('locked.text')}</p>}
      footer={app.serverUrl}
    >
      <form className={classes.form} onSubmit={submit}>
        <PasswordInput
          autoFocus
          label={t('passphrase.label')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {wrong ? (
          <Notice tone="bad" role="alert">
            {t(unlock.isError ? 'locked.failed' : 'failure.phrase')}
          </Notice>
        ) : null}
        <div className={classes.actions}>
          <Button variant="subtle" color="gray" onClick={() => setLeaving(true)}>
            {t('locked.forgot')}
          </Button>
          <Button type="submit" loading={unlock.isPending} disabled={passphrase === ''}>
            {t('locked.open')}
          </Button>
        </div>
      </form>
      <SignOutDialog opened={leaving} onClose={() => setLeaving(false)} erasing />
    </WelcomeFrame>
  );
}
