import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';

/** Dossiers of one request. */
export const PAGE = 10;

interface TextsState {
  /** As it is typed. */
  readonly recherche: string;
  readonly change: (recherche: string) => void;
  /** Pages of results on screen. */
  readonly pages: number;
  readonly showMore: () => void;
  /** Place of the active passage among all that are shown. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** How far the results are scrolled, in pixels: kept while a dossier is open. */
  readonly scrolled: () => number;
  readonly keepScroll: (top: number) => void;
}

const TextsContext = createContext<TextsState | null>(null);

/** The search in the texts, above the screens: one comes back to it as it was left. */
export function TextsProvider({ children }: { readonly children: ReactNode }) {
  const [recherche, setRecherche] = useState('');
  const [pages, setPages] = useState(1);
  const [active, setActive] = useState(0);
  const scroll = useRef(0);
  const scrolled = useCallback(() => scroll.current, []);
  const keepScroll = useCallback((top: number) => {
    scroll.current = top;
  }, []);
  const change = useCallback((next: string) => {
    setRecherche(next);
    setPages(1);
    setActive(0);
    scroll.current = 0;
  }, []);
  const showMore = useCallback(() => setPages((n) => n + 1), []);
  const value = useMemo(
    () => ({ recherche, change, pages, showMore, active, setActive, scrolled, keepScroll }),
    [recherche, change, pages, showMore, active, scrolled, keepScroll],
  );
  return <TextsContext value={value}>{children}</TextsContext>;
}

export function useTexts(): TextsState {
  const state = use(TextsContext);
  if (!state) throw new Error('useTexts outside of TextsProvider');
  return state;
}
