import { useSyncExternalStore } from 'react';

/**
 * The screen as the part of the address after '#', with its own '?': it works alike on every protocol, and
 * the address before '#' never changes, which a window refuses.
 */
const current = (): { readonly path: string; readonly search: string } => {
  const [path = '', search = ''] = location.hash.replace(/^#?\/?/, '').split('?', 2);
  return { path: `/${path}`, search };
};
const currentPath = (): string => current().path;
const currentSearch = (): string => current().search;

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  addEventListener('popstate', listener);
  return () => {
    removeEventListener('hashchange', listener);
    removeEventListener('popstate', listener);
  };
}

interface Options {
  /** In place of the screen one leaves: back goes to the one before. */
  readonly replace?: boolean;
  readonly state?: unknown;
}

/** Goes to a screen, also before there is a router. */
export function navigate(to: string, { replace = false, state = null }: Options = {}): void {
  const before = location.href;
  const after = `${location.pathname}${location.search}#${to}`;
  if (replace) history.replaceState(state, '', after);
  else history.pushState(state, '', after);
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: location.href }));
}

/** For wouter's `Router`: where one is, and how to go elsewhere. */
export const useHashPath = (): [string, typeof navigate] => [
  useSyncExternalStore(subscribe, currentPath),
  navigate,
];

/** For wouter's `Router`: what follows '?' there. */
export const useHashSearch = (): string => useSyncExternalStore(subscribe, currentSearch);
