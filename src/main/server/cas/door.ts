import { type IdentiteUniversitaire, type IdentityOutcome, identityOf } from './identity.ts';
import { createCasLogin, type LoginReturn, type LoginServices, type LoginStart } from './login-url.ts';
import { type LogoutRequest, readLogoutRequest } from './logout-request.ts';
import { hashTicket } from './ticket.ts';
import { type CasFailure, createCasClient } from './validate.ts';

/** Why nobody is signed in; one code each, for the sentence that the browser shows. */
export type CasRefusal =
  | { readonly code: Extract<LoginReturn, { readonly ok: false }>['code'] }
  | CasFailure
  | Exclude<IdentityOutcome, { readonly ok: true }>;

export type CasSignIn =
  | {
      readonly ok: true;
      readonly identite: IdentiteUniversitaire;
      /** To be kept with the session, for single sign-out. */
      readonly ticketHash: string;
      /** A known relative path. */
      readonly returnTo: string;
    }
  | { readonly ok: false; readonly refus: CasRefusal };

/** PR2. All that routes need of CAS. */
export interface CasDoor {
  begin(asked: unknown): LoginStart;
  /** GET of the service's address: the cookie of `begin` and the parsed query string, as they came. */
  finish(cookie: unknown, query: unknown): Promise<CasSignIn>;
  /** POST of the service's address, sent by CAS: its raw body. */
  logout(body: string): LogoutRequest;
  readonly logoutUrl: string;
}

/** Signs in by one CAS, as its settings say. */
export function createCasDoor(services: LoginServices): CasDoor {
  const { settings } = services;
  const login = createCasLogin(services);
  const client = createCasClient(services);
  return {
    begin: login.begin,
    logout: readLogoutRequest,
    logoutUrl: login.logoutUrl,
    async finish(cookie, query) {
      const back = login.finish(cookie, query);
      if (!back.ok) return { ok: false, refus: { code: back.code } };
      const outcome = await client.validate(back.ticket, back.service);
      if (!outcome.ok) return { ok: false, refus: outcome.failure };
      const mapped = identityOf(outcome.identity, settings);
      if (!mapped.ok) return { ok: false, refus: mapped };
      const { identite } = mapped;
      return { ok: true, identite, ticketHash: hashTicket(back.ticket), returnTo: back.returnTo };
    },
  };
}
