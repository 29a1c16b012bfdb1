import { sha256Hex } from '../../application/accounts/tokens.ts';
import type { Clock } from '../../application/ports.ts';

/** Visible ASCII, and nothing that a URL or a markup would read as something else. */
const TICKET = /^ST-[\x21-\x7E]{1,256}$/;
const AMBIGUOUS = /[%&#?+<>"'\\]/;

/** A service ticket as CAS may issue it. Proxy tickets (PT-) are none: nobody signs in through a third party. */
export const isServiceTicket = (value: unknown): value is string =>
  typeof value === 'string' && TICKET.test(value) && !AMBIGUOUS.test(value);

/** What a session keeps of the ticket that opened it, to be found again at single sign-out. */
export const hashTicket = (ticket: string): string => sha256Hex(`cas-ticket:${ticket}`);

/** Longer than any CAS keeps a ticket that nobody has validated. */
const REMEMBERED_MS = 15 * 60_000;

/** Tickets tried lately by this process; CAS itself refuses the second use for good. */
export interface SeenTickets {
  /** True the first time only. */
  take(ticket: string): boolean;
}

/** At most `max` tickets: past it, the oldest is forgotten, and CAS alone remembers it. */
export function createSeenTickets(clock: Clock, max = 10_000): SeenTickets {
  const seen = new Map<string, number>();
  return {
    take(ticket) {
      const now = clock.now();
      // Insertion order is time order.
      for (const [hash, since] of seen) {
        if (now - since < REMEMBERED_MS && seen.size < max) break;
        seen.delete(hash);
      }
      const hash = hashTicket(ticket);
      if (seen.has(hash)) return false;
      seen.set(hash, now);
      return true;
    },
  };
}
