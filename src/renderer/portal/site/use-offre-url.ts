import { useCallback, useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { ROUTES } from '../app/routes.ts';
import type { Filtre } from './offre.ts';

export type Vue = 'arbre' | 'tableau';

/** What the page of the offer shows: kept in its address, so that it can be sent, and come back to. */
export interface OffreState extends Filtre {
  readonly vue: Vue;
  /** The formation whose detail is open. */
  readonly formation: string | null;
}

/** The state in an address; whatever is not understood is as if it were not there. */
export function readOffre(search: string): OffreState {
  const params = new URLSearchParams(search);
  const etat = params.get('etat');
  return {
    texte: (params.get('q') ?? '').slice(0, 200),
    etat: etat === 'ouverte' || etat === 'aVenir' || etat === 'close' ? etat : 'toutes',
    vue: params.get('vue') === 'tableau' ? 'tableau' : 'arbre',
    formation: params.get('formation'),
  };
}

export function writeOffre({ texte, etat, vue, formation }: OffreState): string {
  const params = new URLSearchParams();
  if (texte.trim() !== '') params.set('q', texte.trim());
  if (etat !== 'toutes') params.set('etat', etat);
  if (vue !== 'arbre') params.set('vue', vue);
  if (formation !== null) params.set('formation', formation);
  const text = params.toString();
  return text === '' ? ROUTES.formations : `${ROUTES.formations}?${text}`;
}

/** Some browsers refuse more than a hundred changes of address in thirty seconds (ms). */
const PAUSE = 400;

/** The state of the page; its address follows what is typed a moment later. */
export function useOffreState(): readonly [OffreState, (partial: Partial<OffreState>) => void] {
  const search = useSearch();
  const [state, setState] = useState(() => readOffre(search));
  const [asked, setAsked] = useState(search);
  // The menu, or the browser's own buttons, led to another address of this page.
  if (asked !== search) {
    setAsked(search);
    if (writeOffre(readOffre(search)) !== writeOffre(state)) setState(readOffre(search));
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      const path = writeOffre(state);
      if (location.pathname === ROUTES.formations && path !== location.pathname + location.search)
        navigate(path, { replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [state]);
  const change = useCallback(
    (partial: Partial<OffreState>) => setState((before) => ({ ...before, ...partial })),
    [],
  );
  return [state, change];
}
