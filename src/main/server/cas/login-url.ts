import { sha256Hex } from '../../application/accounts/tokens.ts';
import type { Clock, Ids } from '../../application/ports.ts';
import { sameText } from '../http/addresses.ts';
import { returnPath } from './return-path.ts';
import type { CasSettings } from './settings.ts';
import { isServiceTicket } from './ticket.ts';

/** Time to type a password and find one's second factor. */
const LOGIN_MS = 10 * 60_000;

export interface LoginServices {
  readonly settings: CasSettings;
  readonly ids: Pick<Ids, 'token'>;
  readonly clock: Clock;
  /** Keyed hash under the server's own key. */
  readonly derive: (label: string) => string;
  /** Where a sign-in may lead: relative paths, ':id' segments allowed; the first is the default. */
  readonly returnPaths: readonly [string, ...string[]];
}

/** A sign-in that begins: send the browser to `url` with `cookie`, kept `maxAgeSeconds`. */
export interface LoginStart {
  readonly url: string;
  /** Letters, digits, '.', '-' and '_' only. Worth nothing without this browser, signed, not secret. */
  readonly cookie: string;
  /** Names it among the sign-ins of one browser: what comes back as `etat`. */
  readonly etat: string;
  readonly maxAgeSeconds: number;
}

/** A browser that comes back from CAS. */
export type LoginReturn =
  | { readonly ok: true; readonly ticket: string; readonly service: string; readonly returnTo: string }
  | {
      readonly ok: false;
      readonly code: /** This browser began no sign-in here: login CSRF, or cookies are off. */
        | 'connexion_inconnue'
        /** It began one too long ago. */
        | 'connexion_perimee'
        /** It began one, and this is another. */
        | 'connexion_etrangere'
        | 'ticket_mal_forme';
    };

export interface CasLogin {
  /** `asked`: the path to come back to, as the browser gave it. */
  begin(asked: unknown): LoginStart;
  /** `cookie` as the browser sent it, `query` the parsed query string; neither is trusted. */
  finish(cookie: unknown, query: unknown): LoginReturn;
  /** Ends the session at CAS, and comes back to the service without a ticket. */
  readonly logoutUrl: string;
}

/** What the service is told in the address: it proves nothing of the cookie to who reads it in a log. */
const stateOf = (nonce: string): string => sha256Hex(`cas-etat:${nonce}`).slice(0, 32);

/** The path of the service's route; the rest of its address is configured, never taken from a request. */
export const servicePath = (settings: Pick<CasSettings, 'serviceUrl'>): string =>
  new URL(settings.serviceUrl).pathname;

/**
 * CAS 3.0, 2.1 and 2.3: login without `renew` and `gateway`. CAS has no `state`, so each sign-in has a
 * service of its own, tied to the browser by a signed cookie: a ticket that somebody else obtained is
 * neither expected here nor valid for this service.
 */
export function createCasLogin({ settings, ids, clock, derive, returnPaths }: LoginServices): CasLogin {
  const service = (nonce: string): string =>
    settings.stateInService ? `${settings.serviceUrl}?etat=${stateOf(nonce)}` : settings.serviceUrl;
  const at = (door: 'login' | 'logout', target: string): string =>
    `${settings.url}/${door}?service=${encodeURIComponent(target)}`;
  const signed = (content: string): string => `${content}.${derive(`cas-connexion:${content}`)}`;

  /** Null: not a cookie that this server made. */
  function read(cookie: unknown): { nonce: string; until: number; asked: string } | null {
    if (typeof cookie !== 'string' || cookie.length > 1_000) return null;
    const [, nonce, until, path] = /^([0-9a-f]{64})\.(\d{1,16})\.([\w-]*)\.[0-9a-f]+$/.exec(cookie) ?? [];
    if (nonce === undefined || until === undefined || path === undefined) return null;
    if (!sameText(cookie, signed(`${nonce}.${until}.${path}`))) return null;
    return { nonce, until: Number(until), asked: Buffer.from(path, 'base64url').toString('utf8') };
  }

  return {
    logoutUrl: at('logout', settings.serviceUrl),
    begin(asked) {
      const nonce = ids.token(32);
      const path = Buffer.from(returnPath(asked, returnPaths), 'utf8').toString('base64url');
      return {
        url: at('login', service(nonce)),
        etat: stateOf(nonce),
        cookie: signed(`${nonce}.${clock.now() + LOGIN_MS}.${path}`),
        maxAgeSeconds: LOGIN_MS / 1000,
      };
    },
    finish(cookie, query) {
      const begun = read(cookie);
      if (begun === null) return { ok: false, code: 'connexion_inconnue' };
      if (clock.now() >= begun.until) return { ok: false, code: 'connexion_perimee' };
      const { etat, ticket } = (typeof query === 'object' && query !== null ? query : {}) as Readonly<
        Record<string, unknown>
      >;
      if (settings.stateInService && !(typeof etat === 'string' && sameText(etat, stateOf(begun.nonce))))
        return { ok: false, code: 'connexion_etrangere' };
      if (!isServiceTicket(ticket)) return { ok: false, code: 'ticket_mal_forme' };
      const returnTo = returnPath(begun.asked, returnPaths);
      return { ok: true, ticket, service: service(begun.nonce), returnTo };
    },
  };
}
