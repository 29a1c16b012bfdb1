import { z } from 'zod';
import type { Refusal } from '../domain/refusal.ts';
import type { AnyDocument, GoneDocument, Scope } from './entities.ts';
import { mutationEnvelope } from './mutations.ts';

/*
 * POST /api/sync/pull   body: PullRequest            → NDJSON of PullFrame
 * POST /api/sync/push   body: PushRequest            → NDJSON of PushFrame, one per mutation, in order
 * GET  /api/files/:sha256  with Range                → bytes, ETag = sha256
 * All with `Authorization: Bearer <device token>` and `pupitre-protocol: <version>`.
 */

const position = z.strictObject({ seq: z.int().min(0), hash: z.string().max(64) });
/** A place in the feed and the hash of its row ('' at seq 0). */
export type FeedPosition = z.infer<typeof position>;

export const pullRequest = z.strictObject({
  /** Epoch of the replica, '' before the first pull. */
  epoch: z.string().max(100),
  cursors: z.record(z.string(), position),
  /** Highest feed position this device was acknowledged at (SY2), or null. */
  acknowledged: position.nullable(),
});
export type PullRequest = z.infer<typeof pullRequest>;

export type PullFrame =
  | {
      readonly kind: 'start';
      readonly epoch: string;
      /** SY2: the replica's past is not this server's: forget cursors, take all anew, push retained acts again. */
      readonly reset: boolean;
      /** Scopes of the reader now; others must be erased. */
      readonly scopes: readonly Scope[];
      /** Documents to come, for progress; an upper bound. */
      readonly total: number;
      /** Highest mutation seq of this device that the server has an outcome for. */
      readonly deviceSeq: number;
      /** SY8: feed seq covered by a verified backup. */
      readonly durableThrough: number;
      /** Server clock, ms. */
      readonly now: number;
      /** SY10: days without contact after which the replica erases itself. */
      readonly offlineDays: number;
      readonly me: Me;
    }
  | {
      readonly kind: 'doc';
      readonly scope: Scope;
      readonly seq: number;
      readonly doc: AnyDocument | GoneDocument;
    }
  | { readonly kind: 'end'; readonly cursors: Readonly<Record<Scope, FeedPosition>> };

/** The signed-in person as the server knows him. */
export interface Me {
  readonly personneId: string;
  readonly nom: string;
  readonly email: string;
  readonly roles: readonly import('../domain/actor.ts').Role[];
  readonly recusations: readonly string[];
}

export const pushRequest = z.strictObject({ mutations: z.array(mutationEnvelope).max(1000) });
export type PushRequest = z.infer<typeof pushRequest>;

/** SY6: one field that somebody else changed since the base version. */
export interface FieldConflict {
  /** 'statut', 'piece:<typeId>', 'decision' … */
  readonly field: string;
  readonly theirs: unknown;
  readonly mine: unknown;
  readonly auteurNom: string;
  readonly le: number;
}

/** SY5: exactly one per mutation. */
export type PushOutcome =
  | { readonly result: 'applied'; readonly at: FeedPosition }
  | {
      readonly result: 'already';
      readonly at: FeedPosition;
      readonly was: 'applied' | 'conflict' | 'refused' | 'parked';
    }
  | { readonly result: 'conflict'; readonly version: number; readonly fields: readonly FieldConflict[] }
  | { readonly result: 'refused'; readonly refusal: Refusal }
  /** SY9: a type this server doesn't know yet; kept, applied after its upgrade. */
  | { readonly result: 'parked' };

export type PushFrame =
  | { readonly kind: 'outcome'; readonly id: string; readonly seq: number; readonly outcome: PushOutcome }
  /** SY4: a gap: the server expects `expected` next; what follows was not looked at. */
  | { readonly kind: 'gap'; readonly expected: number };

/** What is wrong with one field of a form. */
export interface ErreurChamp {
  readonly champ: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Bodies of error answers on plain HTTP routes, and `data.problem` of tRPC errors. */
export interface HttpProblem {
  readonly code:
    | 'non_connecte'
    | 'appareil_revoque'
    | 'identifiants_refuses'
    | 'invitation_refusee'
    | 'lien_refuse'
    | 'modifie_ailleurs'
    | 'saisie_refusee'
    | 'fichier_profil'
    | 'mot_de_passe_faible'
    | 'compte_existant'
    | 'protocole_trop_ancien'
    | 'trop_de_requetes'
    | 'requete_invalide'
    | 'interdit'
    | 'introuvable'
    | 'acte_refuse'
    | 'fichier_refuse'
    | 'envoi_decale'
    | 'indisponible'
    | 'erreur_interne';
  readonly params?: Readonly<Record<string, string | number>>;
  /** `acte_refuse`: what the rules answered. */
  readonly refusal?: Refusal;
  /** `saisie_refusee`: what is wrong with each field; the page has the sentences. */
  readonly champs?: readonly ErreurChamp[];
  /** The sentence of `code`, in the language asked for (Accept-Language). */
  readonly message?: string;
}
