import { UnstyledButton } from '@mantine/core';
import { LANGUES } from '../../../domain/codes.ts';
import { reviewSignIn } from '../../../messages/review-sign-in.ts';
import { useLangue, useMessages } from '../../i18n/langue.tsx';
import { usePreferences } from '../app/preferences.tsx';
import classes from './sign-in.module.css';

/** A person reads his language in it. */
const NAMES = { fr: 'Français', en: 'English' } as const;

/** The language, before anybody is signed in. */
export function LangueSwitch() {
  const t = useMessages(reviewSignIn);
  const langue = useLangue();
  const { set } = usePreferences();
  return (
    <nav className={classes.langues} aria-label={t('language')}>
      {LANGUES.map((other) => (
        <UnstyledButton
          key={other}
          lang={other}
          className={classes.langue}
          aria-pressed={other === langue}
          onClick={() => set({ langue: other })}
        >
          {NAMES[other]}
        </UnstyledButton>
      ))}
    </nav>
  );
}
