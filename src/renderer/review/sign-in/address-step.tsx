import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { reviewSignIn } from '../../../messages/review-sign-in.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { doorOf } from './door.ts';
import classes from './sign-in.module.css';
import { WelcomeFrame } from './welcome-frame.tsx';

interface Props {
  /** How many steps there are, or null when they are not counted. */
  readonly of: number | null;
  readonly address: string;
  readonly onNext: (typed: string) => void;
  readonly footer: ReactNode;
}

/** Step 1: the server's address, or the link of an invitation. */
export function AddressStep({ of, address, onNext, footer }: Props) {
  const t = useMessages(reviewSignIn);
  const [typed, setTyped] = useState(address);
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (doorOf(typed)) onNext(typed);
    else setWrong(true);
  };
  return (
    <WelcomeFrame
      title={t('address.title')}
      text={<p>{t('address.text')}</p>}
      step={of === null ? null : { at: 1, of }}
      footer={footer}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          autoFocus
          label={t('address.label')}
          placeholder="https://"
          autoComplete="url"
          inputMode="url"
          spellCheck={false}
          value={typed}
          error={wrong ? t('address.wrong') : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <div className={classes.actions}>
          <Button type="submit">{t('next')}</Button>
        </div>
      </form>
    </WelcomeFrame>
  );
}
