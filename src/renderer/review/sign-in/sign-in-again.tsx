import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { reviewSignIn } from '../../../messages/review-sign-in.ts';
import type { AppState } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SignOutDialog } from '../settings/sign-out-dialog.tsx';
import { FailureNotice } from './failure-notice.tsx';
import classes from './sign-in.module.css';
import { useSignIn } from './use-sign-in.ts';
import { WelcomeFrame } from './welcome-frame.tsx';

/** The server asks who is there again; what is on this computer, and what waits to be sent, stays. */
export default function SignInAgain({ app }: { readonly app: AppState }) {
  const t = useMessages(reviewSignIn);
  const signIn = useSignIn();
  const [password, setPassword] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [leaving, setLeaving] = useState(false);
  const email = app.me?.email ?? '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const door = { kind: 'account', serverUrl: app.serverUrl } as const;
    void signIn.send(door, { email, password, passphrase: app.trousseau ? null : passphrase });
  };
  const visibility = { 'aria-label': t('showPassword') };
  return (
    <WelcomeFrame title={t('again.title')} text={<p>{t('again.text', { email })}</p>} footer={app.serverUrl}>
      <form className={classes.form} onSubmit={submit}>
        <Notice tone="info">{t('again.kept')}</Notice>
        {/* For password managers: whose password it is. */}
        <input
          className="p-hidden"
          type="email"
          autoComplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <PasswordInput
          autoFocus
          label={t('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={visibility}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {app.trousseau ? null : (
          <PasswordInput
            label={t('passphrase.label')}
            description={t('again.passphrase')}
            autoComplete="off"
            visibilityToggleButtonProps={visibility}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
        <FailureNotice failure={signIn.failure} />
        <div className={classes.actions}>
          <Button variant="subtle" color="gray" onClick={() => setLeaving(true)}>
            {t('again.other')}
          </Button>
          <Button
            type="submit"
            loading={signIn.busy}
            disabled={password === '' || (!app.trousseau && passphrase === '')}
          >
            {t('signIn')}
          </Button>
        </div>
      </form>
      <SignOutDialog opened={leaving} onClose={() => setLeaving(false)} />
    </WelcomeFrame>
  );
}
