/**
 * What the desktop and the server's account procedures say to each other (tRPC on `/api/trpc`, superjson):
 * `auth.signIn`, `auth.acceptInvitation`, `auth.me`, `auth.signOut`, `devices.list`, `devices.revoke`.
 */
import { z } from 'zod';
import { LANGUES } from '../domain/codes.ts';
import type { Me } from './sync.ts';

/** Longest password looked at: argon2 reads all of it. */
const motDePasse = z.string().min(1).max(200);
/** How the device is named in the account's list of devices. */
const appareil = z.string().trim().min(1).max(100);

export const signInRequest = z.strictObject({
  email: z.string().trim().min(3).max(254),
  motDePasse,
  appareil,
});
export type SignInRequest = z.infer<typeof signInRequest>;

export const acceptInvitationRequest = z.strictObject({
  /** The part after `#` of the invitation link. */
  jeton: z.string().min(1).max(200),
  motDePasse,
  appareil,
});
export type AcceptInvitationRequest = z.infer<typeof acceptInvitationRequest>;

/** A signed-in device. `jeton` is said once: the server keeps its SHA-256 alone. */
export interface SignInAnswer {
  /** 32 random bytes, hex: the `Authorization: Bearer` of every later request. */
  readonly jeton: string;
  readonly deviceId: string;
  readonly me: Me;
}

/** One row of an account's list of devices. */
export interface DeviceView {
  readonly id: string;
  readonly nom: string;
  readonly creeLe: number;
  readonly vuLe: number;
  readonly revoqueLe: number | null;
  /** The one that asks. */
  readonly courant: boolean;
}

const id = z.string().min(1).max(100);
const nom = z.string().trim().min(1).max(100);

/** Roles that are given to people of the établissement; a candidat makes his account himself (PR1). */
const roleGiven = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('admin') }),
  z.strictObject({ kind: z.literal('scolarite') }),
  z.strictObject({ kind: z.literal('gestionnaire'), centreId: id }),
  z.strictObject({ kind: z.literal(['president', 'membre', 'lecteur']), commissionId: id }),
]);

/** `users.invite`, OR5. `expireLe` (ms): end of an external member's account. */
export const inviteRequest = z.strictObject({
  email: z.email().max(254),
  nom,
  prenom: nom,
  langue: z.enum(LANGUES).default('fr'),
  roles: z.array(roleGiven).min(1).max(50),
  expireLe: z.int().nullable().default(null),
});
