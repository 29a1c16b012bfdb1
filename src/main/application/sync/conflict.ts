import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { Decision } from '../../../domain/decision/decision.ts';
import type { Affectation } from '../../../domain/lecture/affectation.ts';
import { assertNever } from '../../../domain/refusal.ts';
import type { Entity } from '../../../protocol/entities.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { FieldConflict } from '../../../protocol/sync.ts';
import { lettresValue } from '../acts/lettres-acts.ts';
import { targetOf } from '../execute-act.ts';
import type { Stored } from '../ports.ts';
import { seanceValue } from './seance-value.ts';

/** SY6: documents that several people set. */
const SHARED = ['dossier', 'decision', 'affectation', 'seance', 'commission'] as const;
export type SharedEntity = (typeof SHARED)[number];
export type StoredShared = { readonly [E in SharedEntity]: Stored<E> & { readonly entity: E } }[SharedEntity];
export const isShared = (entity: Entity): entity is SharedEntity => SHARED.some((one) => one === entity);

/**
 * SY6: a field of a shared document that an act sets, and what the act makes of it. Members that `mine`
 * doesn't have are not the act's business and are not compared.
 */
export interface Aim {
  readonly entity: SharedEntity;
  readonly id: string;
  readonly field: string;
  readonly mine: unknown;
}

/** What an act aims at; null: it sets nothing that somebody else decides too, and never conflicts. */
export function aimOf(act: Act, personneId: string): Aim | null {
  const { entity, id, fields } = targetOf(act, personneId);
  const mine = mineOf(act);
  const [field] = fields;
  if (mine === undefined || field === undefined) return null;
  return isShared(entity) ? { entity, id, field, mine } : null;
}

function mineOf(act: Act): unknown {
  switch (act.type) {
    case 'piece.valider@1':
      return { statut: 'VA' };
    case 'piece.refuser@1':
      return { statut: 'RE', commentaire: act.payload.commentaire };
    case 'piece.remettre@1':
      return { statut: 'TR' };
    case 'piece.prendreVersion@1':
      return { sha256: act.payload.sha256 };
    case 'dossier.statuer@1':
    case 'dossier.corrigerStatut@1':
      return act.payload.statut;
    case 'dossier.accorderRetour@1':
      return act.payload.jour;
    case 'dossier.communiquerMotifs@1':
      return act.payload.texte.trim();
    case 'decision.saisir@1':
      return { etat: 'saisie', contenu: act.payload.contenu };
    case 'decision.valider@1':
      return { etat: 'validee' };
    case 'decision.preparer@1':
      return { etat: 'validee', preparee: true };
    case 'decision.publier@1':
      return { etat: 'publiee' };
    case 'decision.retirer@1':
      return { etat: 'retrait' };
    case 'decision.faireAppel@1':
      return { contenu: act.payload.contenu };
    case 'affectation.affecter@1':
      return { role: act.payload.role, echeance: act.payload.echeance };
    case 'affectation.retirer@1':
      return { role: null };
    case 'seance.ecrire@1':
      return act.payload.entete;
    case 'seance.convoquer@1':
      return act.payload.presences;
    case 'seance.ordonner@1':
      return act.payload.ordre;
    case 'seance.consigner@1':
      return act.payload.deliberation;
    case 'seance.ouvrir@1':
    case 'seance.rouvrir@1':
      return { etat: 'ouverte' };
    case 'seance.clore@1':
      return { etat: 'close' };
    case 'commission.ecrireLettre@1':
      return act.payload.modele;
    case 'commission.signer@1':
      return act.payload.signataire;
    // Where the room looks is nobody's statement; a ranked list is compared as a whole (`clashOfClassement`).
    case 'seance.passer@1':
    case 'decision.classer@1':
    // Étiquettes are there or not, whoever says so last; the author's own documents, and a report: a remark beside the pièce, as many as there are readers.
    case 'avis.enregistrer@1':
    case 'avis.rendre@1':
    case 'avis.reprendre@1':
    case 'piece.signaler@1':
    case 'note.ecrire@1':
    case 'note.ecrire@2':
    case 'note.supprimer@1':
    case 'etiquette.poser@1':
    case 'etiquette.retirer@1':
    case 'lecture.noter@1':
    case 'lecture.exporter@1':
    case 'recusation.declarer@1':
      return undefined;
    default:
      return assertNever(act);
  }
}

/** Value of a field as the journal keeps it, and as both sides of a conflict are shown it (SY6). */
export function fieldValue(stored: StoredShared, field: string): unknown {
  switch (stored.entity) {
    case 'dossier':
      return dossierValue(stored.body, field);
    case 'decision':
      return decisionValue(stored.body);
    case 'affectation':
      return affectationValue(stored.body);
    case 'seance':
      return seanceValue(stored.body, field);
    case 'commission':
      return lettresValue(stored.body, field);
    default:
      return assertNever(stored);
  }
}

const affectationValue = ({ role, echeance, recuseeLe }: Affectation): unknown =>
  recuseeLe === null ? { role, echeance } : { role: null };

const decisionValue = ({ etat, contenu, preparee }: Decision): unknown =>
  preparee ? { etat, contenu, preparee: true } : { etat, contenu };

function dossierValue(dossier: Dossier, field: string): unknown {
  if (field === 'statut') return dossier.statut;
  if (field === 'retour') return dossier.retourAccorde;
  if (field === 'motifs') return dossier.demandeMotifs?.reponse?.texte ?? null;
  const reported = dossier.pieces.find(({ typeId }) => field === `signalement:${typeId}`);
  if (reported) return reported.signalement;
  const piece = dossier.pieces.find(({ typeId }) => field === `piece:${typeId}`);
  if (!piece) return null;
  return {
    statut: piece.statut,
    commentaire: piece.statut === 'RE' ? (piece.commentaires.at(-1)?.texte ?? '') : '',
    sha256: piece.versions.at(-1)?.sha256 ?? null,
  };
}

export type Clash =
  | { readonly kind: 'none' }
  /** Somebody else set it since, to the very value of this act: done already, nothing to write. */
  | { readonly kind: 'same' }
  | { readonly kind: 'conflict'; readonly version: number; readonly fields: readonly FieldConflict[] };

/** SY6: was the aimed field changed by another device after `baseVersion`, and to something else? */
export function clashOf(
  aim: Aim,
  stored: StoredShared | undefined,
  baseVersion: number,
  deviceId: string,
): Clash {
  const mark = stored?.fields[aim.field];
  if (!stored || !mark) return { kind: 'none' };
  const [version, byDevice, auteurNom, le] = mark;
  if (version <= baseVersion || byDevice === deviceId) return { kind: 'none' };
  // The entity of a stored document tells its body.
  const theirs = fieldValue(stored, aim.field);
  if (includes(theirs, aim.mine)) return { kind: 'same' };
  const mine = isRecord(theirs) && isRecord(aim.mine) ? { ...blank(theirs), ...aim.mine } : aim.mine;
  return {
    kind: 'conflict',
    version: stored.version,
    fields: [{ field: aim.field, theirs, mine, auteurNom, le }],
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Same members with nothing in them: both sides of a conflict are shown with the same shape. */
const blank = (like: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(like).map((name) => [name, null]));

/** Every member of `part` has the same value in `whole`, deeply; other values are compared as they are. */
function includes(whole: unknown, part: unknown): boolean {
  if (Array.isArray(whole) && Array.isArray(part))
    return whole.length === part.length && part.every((item, i) => includes(whole[i], item));
  if (isRecord(whole) && isRecord(part))
    return Object.entries(part).every(([name, value]) => includes(whole[name], value));
  return whole === part;
}
