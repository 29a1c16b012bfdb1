import { useSyncExternalStore } from 'react';
import { ROUTES } from './routes.ts';

const PAGES: readonly string[] = [ROUTES.activation, ROUTES.reinitialisation, ROUTES.confirmationMail];

let jeton: string | null = null;
const listeners = new Set<() => void>();

/** A mail client may have cut a link, or changed it: what can't be decoded is a token that is not valid. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The token of a mailed link is what follows `#` (it reaches no server's log). It leaves the address bar at
 * once, so that neither a copied address nor the history holds it, and lives in this page's memory.
 */
function take(): void {
  const { pathname, search, hash } = location;
  if (!PAGES.includes(pathname) || hash.length < 2) return;
  history.replaceState(history.state, '', pathname + search);
  jeton = decoded(hash.slice(1));
  for (const listener of listeners) listener();
}

/** Call it before anything is drawn; a link pasted into an open page changes only its hash. */
export function watchJeton(): void {
  take();
  addEventListener('hashchange', take);
}

/** It was used: the link works once. */
export function dropJeton(): void {
  jeton = null;
  for (const listener of listeners) listener();
}

/** The token that the address brought; null when it brought none, or it was used. */
export const useJeton = (): string | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => jeton,
  );
