import { LANGUES, type Langue } from '../../../domain/codes.ts';
import { portalApp } from '../../../messages/portal-app.ts';
import { useLangue, useMessages } from '../../i18n/langue.tsx';
import { useTRPCClient } from './api.ts';
import { useCompte, useRefreshCompte } from './compte.tsx';
import classes from './header.module.css';
import { useChooseLangue } from './langue.tsx';

/** A person reads his language in it. */
export const LANGUE_NAMES: Readonly<Record<Langue, string>> = { fr: 'Français', en: 'English' };

/** Changes the language of the page, and of the account when one is signed in. */
export function useSetLangue(): (langue: Langue) => void {
  const client = useTRPCClient();
  const compte = useCompte();
  const choose = useChooseLangue();
  const refresh = useRefreshCompte();
  return (langue) => {
    choose(langue);
    if (!compte) return;
    // The page has changed already; an account that couldn't be told keeps its own for the mails.
    client.compte.langue.mutate({ langue }).then(refresh, () => undefined);
  };
}

/** Always in sight. */
export function LangueSwitch() {
  const t = useMessages(portalApp);
  const langue = useLangue();
  const set = useSetLangue();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are two buttons
    <div className={classes.langues} role="group" aria-label={t('language')}>
      {LANGUES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className={classes.langue}
          aria-pressed={one === langue}
          onClick={() => set(one)}
        >
          <span aria-hidden="true" className={classes.short}>
            {one.toUpperCase()}
          </span>
          <span className={classes.long}>{LANGUE_NAMES[one]}</span>
        </button>
      ))}
    </div>
  );
}
