import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { reviewSignIn } from '../../../messages/review-sign-in.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { FailureNotice } from './failure-notice.tsx';
import classes from './sign-in.module.css';
import type { Failure } from './use-sign-in.ts';
import { WelcomeFrame } from './welcome-frame.tsx';

/** It protects everything on this disk. */
const SHORTEST = 12;

interface Props {
  /** How many steps there are, or null when they are not counted. */
  readonly of: number | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onNext: (passphrase: string) => void;
}

/** Step 3, only where the system has no keychain: what opens the workspace on this computer. */
export function PassphraseStep({ of, failure, busy, onBack, onNext }: Props) {
  const t = useMessages(reviewSignIn);
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && again !== first;
  const ready = first.length >= SHORTEST && again === first;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) onNext(first);
  };
  const visibility = { 'aria-label': t('showPassword') };
  return (
    <WelcomeFrame
      title={t('passphrase.title')}
      text={<p>{t('passphrase.text')}</p>}
      step={of === null ? null : { at: 3, of }}
    >
      <form className={classes.form} onSubmit={submit}>
        <PasswordInput
          autoFocus
          label={t('passphrase.label')}
          description={t('passphrase.hint', { count: SHORTEST })}
          autoComplete="new-password"
          visibilityToggleButtonProps={visibility}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('passphrase.again')}
          autoComplete="new-password"
          visibilityToggleButtonProps={visibility}
          value={again}
          error={differs ? t('passphrase.differs') : null}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <FailureNotice failure={failure} />
        <div className={classes.actions}>
          <Button variant="subtle" color="gray" onClick={onBack}>
            {t('back')}
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            {t('signIn')}
          </Button>
        </div>
      </form>
    </WelcomeFrame>
  );
}
