import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import type { Langue } from '../../domain/codes.ts';
import type { Bilingue } from '../../domain/organisation/organisation.ts';
import { format, type Params, type Section } from '../../messages/catalogue.ts';

const LangueContext = createContext<Langue>('fr');

/** The language of a preference: 'systeme' follows the browser's, French unless it speaks English. */
export const langueOf = (preference: Langue | 'systeme', system: string): Langue =>
  preference === 'systeme' ? (system.toLowerCase().startsWith('en') ? 'en' : 'fr') : preference;

/** Sets the language of everything below, and of the page for screen readers and hyphenation. */
export function LangueProvider({
  langue,
  children,
}: {
  readonly langue: Langue;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.documentElement.lang = langue;
  }, [langue]);
  return <LangueContext value={langue}>{children}</LangueContext>;
}

export const useLangue = (): Langue => use(LangueContext);

/** Texts of one section: `t('key', params)`. */
export function useMessages<K extends string>(section: Section<K>): (key: K, params?: Params) => string {
  const langue = useLangue();
  return useMemo(() => (key, params) => format(section, langue, key, params), [section, langue]);
}

/** What the établissement named, in the reader's language. */
export function useBilingue(): (texte: Bilingue) => string {
  const langue = useLangue();
  return useMemo(() => (texte) => texte[langue] || texte.fr, [langue]);
}
