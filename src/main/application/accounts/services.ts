import type { HttpProblem } from '../../../protocol/sync.ts';
import type { AccountStore } from '../accounts-port.ts';
import type { Clock, DocumentStore, Ids } from '../ports.ts';
import type { Throttle } from './throttle.ts';

/** Slow password hashing, apart so that its parameters are known in one place. */
export interface Passwords {
  /** argon2id PHC string. */
  hash(motDePasse: string): Promise<string>;
  /** `phc` null: compares with a decoy of the same cost and answers false, so that both take the same time. */
  verify(phc: string | null, motDePasse: string): Promise<boolean>;
}

/** What the account use cases take. */
export interface AccountServices {
  readonly accounts: AccountStore;
  /** For the journal and the mails that go with it. */
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly passwords: Passwords;
  readonly throttle: Throttle;
  /** Keyed hash (hex, 256 bits) under the server's own key: makes links that are stored nowhere in clear. */
  readonly derive: (label: string) => string;
  /** Days an invitation link lives. */
  readonly invitationDays: number;
}

/** An answer to a request that is not a domain act: a value, or the problem to tell. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: HttpProblem };

/** Builds the refusing half of an `Outcome`. */
export const problem = (
  code: HttpProblem['code'],
  params?: HttpProblem['params'],
): { readonly ok: false; readonly problem: HttpProblem } => ({
  ok: false,
  problem: params ? { code, params } : { code },
});
