import type { AppState } from '../../../protocol/workspace.ts';
import type { Observable } from './observable.ts';

/**
 * Why a sign-in did not happen.
 * identifiants: unknown or wrong · frein: too many tries, wait `retryAfterS` · injoignable: no answer ·
 * protocole: this build and this server don't understand each other · expire: account or link no longer valid ·
 * motDePasse: the chosen password is too weak · phrase: the passphrase is missing, or is not the one of this workspace.
 */
export type SignInCode =
  | 'identifiants'
  | 'frein'
  | 'injoignable'
  | 'protocole'
  | 'expire'
  | 'motDePasse'
  | 'phrase';

export type SignInResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: SignInCode; readonly retryAfterS?: number };

export type UnlockResult = { readonly ok: true } | { readonly ok: false; readonly code: 'phrase' };

/** Acts brought back from queues whose key was lost. */
export type RecoverResult =
  | { readonly ok: true; readonly actes: number }
  | { readonly ok: false; readonly code: 'cle' | 'aucune' };

export interface SignInInput {
  readonly serverUrl: string;
  readonly email: string;
  readonly password: string;
  /** Where there is no OS keychain: protects the keys on this disk. */
  readonly passphrase: string | null;
}

export interface AcceptInvitationInput {
  /** `https://serveur/invitation#jeton`. */
  readonly lien: string;
  readonly password: string;
  readonly passphrase: string | null;
}

/** Who this workspace belongs to, and its keys. */
export interface AccountApi {
  readonly state: Observable<AppState>;
  signIn(input: SignInInput): Promise<SignInResult>;
  acceptInvitation(input: AcceptInvitationInput): Promise<SignInResult>;
  unlock(passphrase: string): Promise<UnlockResult>;
  /** `effacer`: replica, files and key are erased; acts not sent are kept encrypted (SY10). */
  signOut(effacer: boolean): Promise<void>;
  /** The member has noted the recovery key: it is never shown again. */
  noteRecoveryKey(): void;
  /** Queues on this disk that only a recovery key opens. */
  lostQueues(): number;
  recover(cle: string): Promise<RecoverResult>;
}
