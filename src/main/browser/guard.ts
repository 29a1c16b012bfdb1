import type { IncomingHttpHeaders } from 'node:http';

/**
 * May a request with these headers be answered at all? A name that someone else's DNS points here comes
 * with that name as its host; another site's page comes with its own origin, or says that it is another.
 * `own` is this site's `host:port`.
 */
export function isOwnRequest(own: string, method: string, headers: IncomingHttpHeaders): boolean {
  if (headers.host !== own) return false;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${own}`) return false;
  // Browsers name the origin of everything that isn't a plain reading.
  if (origin === undefined && method !== 'GET' && method !== 'HEAD') return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
