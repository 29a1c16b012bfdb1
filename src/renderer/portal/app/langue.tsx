import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { LANGUES, type Langue } from '../../../domain/codes.ts';
import { LangueProvider, langueOf } from '../../i18n/langue.tsx';
import { remember, remembered } from './storage.ts';

const ChooseContext = createContext<(langue: Langue) => void>(() => undefined);

const isLangue = (text: string | null): text is Langue => LANGUES.some((one) => one === text);

/** The language chosen on this browser, else the one that it speaks. */
export function firstLangue(): Langue {
  const chosen = remembered('langue');
  return isLangue(chosen) ? chosen : langueOf('systeme', navigator.language);
}

/** The language of the page and of what the server answers. */
export function PortalLangue({ children }: { readonly children: ReactNode }) {
  const [langue, setLangue] = useState(firstLangue);
  const choose = useCallback((next: Langue) => {
    // Calls read it there, and one may leave before this page is drawn again.
    document.documentElement.lang = next;
    remember('langue', next);
    setLangue(next);
  }, []);
  const children_ = useMemo(
    () => <LangueProvider langue={langue}>{children}</LangueProvider>,
    [langue, children],
  );
  return <ChooseContext value={choose}>{children_}</ChooseContext>;
}

/** Changes the language of this page; the account's own is told apart. */
export const useChooseLangue = (): ((langue: Langue) => void) => use(ChooseContext);
