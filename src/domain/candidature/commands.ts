import type { StatutDossier } from '../codes.ts';
import type { VersionPiece } from '../piece/piece.ts';

/** Everything that can be asked of an existing dossier (LC1–LC8, DE7, DE11). Creation is `decideCreation`. */
export type DossierCommand =
  // the candidat
  | {
      readonly kind: 'deposer';
      readonly typeId: string;
      readonly version: VersionPiece;
      readonly commenceLe: number;
    }
  | { readonly kind: 'declarerNonConcerne'; readonly typeId: string }
  | { readonly kind: 'declarerConcerne'; readonly typeId: string }
  | {
      readonly kind: 'repondre';
      readonly questionId: string;
      readonly reponse: import('./dossier.ts').Reponse | null;
    }
  | {
      readonly kind: 'transmettre';
      readonly confirme: boolean;
      readonly recu: string;
      readonly empreinte: string;
      /** OR4: when the request began; in time then is in time within the grace. */
      readonly commenceLe: number;
    }
  | { readonly kind: 'annuler' }
  | {
      readonly kind: 'confirmer';
      readonly recu: string;
      readonly empreinte: string;
      readonly commenceLe: number;
    }
  | {
      readonly kind: 'desister';
      readonly motif: string;
      readonly recu: string;
      readonly empreinte: string;
      readonly commenceLe: number;
    }
  | { readonly kind: 'demanderMotifs'; readonly commenceLe: number }
  // staff
  | { readonly kind: 'validerPiece'; readonly typeId: string; readonly sha256: string }
  | {
      readonly kind: 'refuserPiece';
      readonly typeId: string;
      readonly sha256: string | null;
      readonly commentaire: string;
    }
  | { readonly kind: 'remettrePiece'; readonly typeId: string }
  | { readonly kind: 'statuer'; readonly statut: 'CO' | 'IN'; readonly message: string }
  | { readonly kind: 'corrigerStatut'; readonly statut: StatutDossier; readonly raison: string }
  | { readonly kind: 'accorderRetour'; readonly jour: string }
  | { readonly kind: 'prendreVersion'; readonly typeId: string; readonly sha256: string }
  | { readonly kind: 'communiquerMotifs'; readonly texte: string }
  // any reader
  | { readonly kind: 'signalerPiece'; readonly typeId: string; readonly raison: string };
