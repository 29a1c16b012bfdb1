import type { Clock } from '../../application/ports.ts';
import { getOnce } from './get-once.ts';
import { type CasIdentity, readCasResponse } from './read-response.ts';
import type { CasSettings } from './settings.ts';
import { createSeenTickets, isServiceTicket } from './ticket.ts';

/** An identity with its attributes takes 2 kB or so. */
const MAX_BYTES = 64 * 1024;

/** Why a ticket gives no identity. Nothing here names a person; `cause` is for the log. */
export type CasFailure =
  | {
      readonly code: 'ticket_refuse';
      readonly raison: 'mal_forme' | 'deja_essaye' | 'refuse_par_cas';
      /** The code that CAS gave, or null when it wasn't asked. */
      readonly codeCas: string | null;
    }
  /** Nobody can sign in by CAS just now: try again later. */
  | { readonly code: 'cas_injoignable'; readonly detail: string; readonly cause: Error | null }
  /** What answers at this address isn't CAS 3.0, or somebody plays tricks: tell the administrator. */
  | { readonly code: 'reponse_incomprise'; readonly detail: string };

export type CasOutcome =
  | { readonly ok: true; readonly identity: CasIdentity }
  | { readonly ok: false; readonly failure: CasFailure };

export interface CasClient {
  /**
   * Asks CAS once whose ticket this is. `service`: the very address that the login was begun with
   * (createCasLogin), or CAS refuses.
   */
  validate(ticket: string, service: string): Promise<CasOutcome>;
}

const failed = (failure: CasFailure): CasOutcome => ({ ok: false, failure });
const incomprise = (detail: string): CasOutcome => failed({ code: 'reponse_incomprise', detail });
const refuse = (
  raison: 'mal_forme' | 'deja_essaye' | 'refuse_par_cas',
  codeCas: string | null = null,
): CasOutcome => failed({ code: 'ticket_refuse', raison, codeCas });

/** CAS 3.0, 2.5: GET /p3/serviceValidate. Each ticket is sent once, whatever came of it. */
export function createCasClient({ settings, clock }: { settings: CasSettings; clock: Clock }): CasClient {
  const seen = createSeenTickets(clock);
  return {
    async validate(ticket, service) {
      if (!isServiceTicket(ticket)) return refuse('mal_forme');
      if (service !== settings.serviceUrl && !service.startsWith(`${settings.serviceUrl}?`))
        throw new Error('a ticket is validated for the configured service only');
      if (!seen.take(ticket)) return refuse('deja_essaye');
      const query = `service=${encodeURIComponent(service)}&ticket=${encodeURIComponent(ticket)}`;
      const answer = await getOnce(new URL(`${settings.url}/p3/serviceValidate?${query}`), {
        timeoutMs: settings.timeoutSeconds * 1000,
        maxBytes: MAX_BYTES,
        headers: { accept: 'application/xml, text/xml' },
      });
      if (answer.kind === 'unreachable')
        return failed({ code: 'cas_injoignable', detail: 'connexion', cause: answer.cause });
      if (answer.kind === 'refused') return incomprise(answer.raison);
      if (answer.status >= 500)
        return failed({ code: 'cas_injoignable', detail: `statut ${answer.status}`, cause: null });
      if (answer.status !== 200) return incomprise(`statut ${answer.status}`);
      return outcomeOf(answer.body);
    },
  };
}

function outcomeOf(body: Uint8Array): CasOutcome {
  const response = readCasResponse(body);
  switch (response.kind) {
    case 'success':
      return { ok: true, identity: response.identity };
    case 'failure':
      // The one failure that says nothing of the ticket.
      return response.code === 'INTERNAL_ERROR'
        ? failed({ code: 'cas_injoignable', detail: response.code, cause: null })
        : refuse('refuse_par_cas', response.code);
    case 'unreadable':
      return incomprise(response.raison);
  }
}
