import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { reviewSignIn } from '../../../messages/review-sign-in.ts';
import { MOT_DE_PASSE_MIN } from '../../../protocol/password.ts';
import { useMessages } from '../../i18n/langue.tsx';
import type { Door } from './door.ts';
import { FailureNotice } from './failure-notice.tsx';
import classes from './sign-in.module.css';
import type { Failure } from './use-sign-in.ts';
import { WelcomeFrame } from './welcome-frame.tsx';

interface Props {
  /** How many steps there are, or null when they are not counted. */
  readonly of: number | null;
  /** No passphrase to ask for: this step signs in. */
  readonly last: boolean;
  readonly door: Door;
  readonly email: string;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onNext: (email: string, password: string) => void;
}

/** Step 2: e-mail and password, or a password to choose when one was invited. */
export function CredentialsStep({ of, last, door, email, failure, busy, onBack, onNext }: Props) {
  const t = useMessages(reviewSignIn);
  const [mail, setMail] = useState(email);
  const [password, setPassword] = useState('');
  const invited = door.kind === 'invitation';
  const short = invited && password.length < MOT_DE_PASSE_MIN;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onNext(mail.trim(), password);
  };
  return (
    <WelcomeFrame
      title={t(invited ? 'invitation.title' : 'credentials.title')}
      text={<p>{door.serverUrl}</p>}
      step={of === null ? null : { at: 2, of }}
    >
      <form className={classes.form} onSubmit={submit}>
        {invited ? null : (
          <TextInput
            autoFocus={email === ''}
            required
            withAsterisk={false}
            type="email"
            label={t('email')}
            autoComplete="username"
            value={mail}
            onChange={(event) => setMail(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          autoFocus={invited || email !== ''}
          required
          withAsterisk={false}
          label={t(invited ? 'newPassword' : 'password')}
          {...(invited ? { description: t('passwordMin', { count: MOT_DE_PASSE_MIN }) } : {})}
          autoComplete={invited ? 'new-password' : 'current-password'}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <FailureNotice failure={failure} />
        <div className={classes.actions}>
          <Button variant="subtle" color="gray" onClick={onBack}>
            {t('back')}
          </Button>
          <Button
            type="submit"
            loading={busy}
            disabled={password === '' || short || (!invited && mail.trim() === '')}
          >
            {t(last ? (invited ? 'accept' : 'signIn') : 'next')}
          </Button>
        </div>
      </form>
    </WelcomeFrame>
  );
}
