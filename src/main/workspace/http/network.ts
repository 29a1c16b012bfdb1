import type { Network } from '../sync/transport.ts';
import { httpAccount } from './account-transport.ts';
import { httpDevice } from './device-transport.ts';

export const httpNetwork: Network = { account: httpAccount, device: httpDevice };

/**
 * A server's address as typed or pasted: scheme added, path, query and fragment dropped. Null when it is not
 * an address, or would carry a password in clear: plain http is for this machine alone.
 */
export function normalServerUrl(typed: string): string | null {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
    ? text
    : `${isLocal(text) ? 'http' : 'https'}://${text}`;
  try {
    const { protocol, origin, hostname } = new URL(withScheme);
    const carried = protocol === 'https:' || (protocol === 'http:' && isLocal(hostname));
    return carried && hostname !== '' ? origin : null;
  } catch {
    return null;
  }
}

const isLocal = (text: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/i.test(text);

/** Server and token of an invitation link (`https://serveur/invitation#jeton`); null when it isn't one. */
export function invitationOf(lien: string): { readonly serverUrl: string; readonly jeton: string } | null {
  const serverUrl = normalServerUrl(lien);
  const jeton = lien.trim().split('#')[1] ?? '';
  return serverUrl !== null && jeton !== '' ? { serverUrl, jeton } : null;
}
