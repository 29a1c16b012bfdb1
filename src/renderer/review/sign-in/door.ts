/** How one comes in: with an account, or with the link of an invitation. */
export type Door =
  | { readonly kind: 'account'; readonly serverUrl: string }
  | { readonly kind: 'invitation'; readonly lien: string; readonly serverUrl: string };

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::|\/|$)/;

/** What was typed as an address: `https://` is understood, plain `http` only on this very computer. */
function urlOf(typed: string): URL | null {
  const text = typed.trim();
  if (text === '') return null;
  const absolute = /^[a-z]+:\/\//i.test(text) ? text : `${LOCAL.test(text) ? 'http' : 'https'}://${text}`;
  try {
    const url = new URL(absolute);
    const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.test(url.host));
    return secure && url.hostname !== '' ? url : null;
  } catch {
    return null;
  }
}

/** The door that an address or an invitation link opens; null when it is neither. */
export function doorOf(typed: string): Door | null {
  const url = urlOf(typed);
  if (!url) return null;
  if (url.hash.length > 1) return { kind: 'invitation', lien: url.href, serverUrl: url.origin };
  return { kind: 'account', serverUrl: url.origin + url.pathname.replace(/\/+$/, '') };
}
