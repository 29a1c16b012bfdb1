import type { AccountStore, Frein } from '../accounts-port.ts';
import type { Clock } from '../ports.ts';
import { sha256Hex } from './tokens.ts';

/** How one kind of key slows down: nothing for `libres` failures, then 1 s, 2 s, 4 s … up to `maxMs`. */
interface Policy {
  readonly libres: number;
  readonly maxMs: number;
}

/**
 * No key ever locks an account: after its delay a right password works. The pair (account, address) is
 * the strict one; the account alone is loose and short, so that somebody far away who knows a member's
 * address can hardly keep him out; the address is between, for a whole lab behind one of them.
 */
const POLICIES = {
  paire: { libres: 5, maxMs: 15 * 60_000 },
  compte: { libres: 30, maxMs: 30_000 },
  adresse: { libres: 20, maxMs: 5 * 60_000 },
} as const satisfies Record<string, Policy>;
type Kind = keyof typeof POLICIES;

/** Failures older than this are forgotten. */
const OUBLI_MS = 24 * 3_600_000;

export type Attempt =
  /** Looked at; counted as a failure until `succeeded` is called. */
  | { readonly ok: true; readonly succeeded: () => Promise<void> }
  | { readonly ok: false; readonly secondes: number };

export interface Throttle {
  /** `compte` null where no account is named (invitation links). `adresse`: the IP it came from. */
  attempt(compte: string | null, adresse: string): Promise<Attempt>;
}

/** Delay in ms after the `echecs`-th failure of a key of this policy. */
export const delayAfter = (policy: Policy, echecs: number): number =>
  echecs <= policy.libres ? 0 : Math.min(policy.maxMs, 1_000 * 2 ** Math.min(30, echecs - policy.libres - 1));

/** One IPv6 customer has a whole /64: it is one address here. */
export const addressBucket = (adresse: string): string => {
  const plain = adresse.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':').toLowerCase();
};

function keysOf(compte: string | null, adresse: string): readonly { kind: Kind; cle: string }[] {
  const place = addressBucket(adresse);
  const key = (kind: Kind, what: string) => ({ kind, cle: `${kind}:${sha256Hex(what)}` });
  return compte === null
    ? [key('adresse', place)]
    : [key('paire', `${compte}\n${place}`), key('compte', compte), key('adresse', place)];
}

/**
 * Counts an attempt before it is looked at, so that a thousand at once are not a thousand free tries.
 * Attempts made during a delay are not looked at and don't make it longer.
 */
export function createThrottle(services: {
  readonly accounts: AccountStore;
  readonly clock: Clock;
}): Throttle {
  const { accounts, clock } = services;
  /** Attempts are counted one after another: reading and writing a counter are two calls of the port. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  };

  const count = async (compte: string | null, adresse: string): Promise<Attempt> => {
    const now = clock.now();
    const before: { readonly kind: Kind; readonly frein: Frein }[] = [];
    for (const { kind, cle } of keysOf(compte, adresse)) {
      const kept = await accounts.frein(cle);
      const frein = kept && now - kept.majLe < OUBLI_MS ? kept : { cle, echecs: 0, jusqua: 0, majLe: now };
      before.push({ kind, frein });
    }
    const wait = Math.max(...before.map(({ frein }) => frein.jusqua - now));
    if (wait > 0) return { ok: false, secondes: Math.ceil(wait / 1_000) };
    for (const { kind, frein } of before) {
      const echecs = frein.echecs + 1;
      await accounts.saveFrein({
        cle: frein.cle,
        echecs,
        jusqua: now + delayAfter(POLICIES[kind], echecs),
        majLe: now,
      });
    }
    return { ok: true, succeeded: () => inTurn(() => forgive(compte, adresse)) };
  };

  /**
   * A good password clears what was counted against its account, but gives the address back this attempt
   * alone: one's own account must not pay for tries at others'.
   */
  const forgive = async (compte: string | null, adresse: string): Promise<void> => {
    for (const { kind, cle } of keysOf(compte, adresse)) {
      const frein = kind === 'adresse' ? await accounts.frein(cle) : undefined;
      if (!frein || frein.echecs <= 1) await accounts.clearFrein(cle);
      else {
        const echecs = frein.echecs - 1;
        await accounts.saveFrein({
          ...frein,
          echecs,
          jusqua: echecs > POLICIES.adresse.libres ? frein.jusqua : 0,
        });
      }
    }
  };

  return { attempt: (compte, adresse) => inTurn(() => count(compte, adresse)) };
}
