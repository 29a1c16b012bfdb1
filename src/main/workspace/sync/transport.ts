import type { AcceptInvitationRequest, SignInAnswer, SignInRequest } from '../../../protocol/accounts.ts';
import type { PullFrame, PullRequest, PushFrame, PushRequest } from '../../../protocol/sync.ts';

/**
 * injoignable: no answer, or not from a Pupitre server · deconnecte: the token is unknown there ·
 * revoque: it was good once (SY10) · protocole: too old for this server (SY9) · frein: wait · introuvable:
 * no such file for this reader · refuse: the server doesn't take the request (a bug on either side).
 */
export type TransportProblem =
  | 'injoignable'
  | 'deconnecte'
  | 'revoque'
  | 'protocole'
  | 'frein'
  | 'introuvable'
  | 'refuse';

/** Why an exchange with the server did not come to its end. Says nothing of what was exchanged. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly problem: TransportProblem;
  readonly retryAfterMs: number | null;
  constructor(problem: TransportProblem, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(problem, { cause: options.cause });
    this.problem = problem;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** Bytes of a file from `from` on. */
export interface FileBytes {
  /** Length of the whole file. */
  readonly taille: number;
  /** Where these bytes begin: the offset asked for, or 0 from a server that doesn't resume. */
  readonly from: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * What a signed-in device asks of its server. Iterables and promises reject with TransportError; a stream
 * that just ends was cut. Aborting `signal` ends all of it.
 */
export interface SyncTransport {
  /** Whether the server answers at all; tells it nothing, and changes nothing. */
  reach(signal: AbortSignal): Promise<void>;
  pull(request: PullRequest, signal: AbortSignal): AsyncIterable<PullFrame>;
  push(request: PushRequest, signal: AbortSignal): AsyncIterable<PushFrame>;
  file(sha256: string, from: number, signal: AbortSignal): Promise<FileBytes>;
  /** Revokes this device. */
  signOut(signal: AbortSignal): Promise<void>;
}

export type AccountProblem = 'identifiants' | 'frein' | 'injoignable' | 'protocole' | 'expire' | 'motDePasse';

export type AccountAnswer =
  | { readonly ok: true; readonly answer: SignInAnswer }
  | { readonly ok: false; readonly code: AccountProblem; readonly retryAfterS?: number };

/** What anybody may ask of a server. Never rejects. */
export interface AccountTransport {
  signIn(request: SignInRequest): Promise<AccountAnswer>;
  acceptInvitation(request: AcceptInvitationRequest): Promise<AccountAnswer>;
}

/** Opens transports; the workspace's only way out. */
export interface Network {
  account(serverUrl: string): AccountTransport;
  device(serverUrl: string, jeton: string): SyncTransport;
}
