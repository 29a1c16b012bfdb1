import { z } from 'zod';
import { STATUTS_DOSSIER, TYPES_AVIS } from '../domain/codes.ts';
import { COULEURS } from '../domain/couleurs.ts';
import { ROLES_LECTURE } from '../domain/lecture/affectation.ts';

const id = z.string().min(1).max(100);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Longest free text a mutation carries; the domain may refuse shorter ones. */
const texte = z.string().max(20_000);
const heure = z.string().regex(/^\d{2}:\d{2}$/);
const jour = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const ancre = z.strictObject({
  typePieceId: id,
  sha256,
  page: z.int().min(1),
  quads: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).max(200),
  extrait: z.string().max(4_000),
});
const citation = ancre.extend({ id });

export const contenuAvis = z.strictObject({
  type: z.enum(TYPES_AVIS).nullable(),
  motifs: z.array(z.string().max(100)).max(30),
  commentaire: texte,
  criteres: z.record(id, z.number()),
  citations: z.array(citation).max(200),
  rang: z.int().min(1).nullable(),
});

export const contenuDecision = z.strictObject({
  type: z.enum(TYPES_AVIS),
  motifs: z.array(z.string().max(100)).max(30),
  commentaire: texte,
  rang: z.int().min(1).nullable(),
  rendezVous: z.strictObject({ jour, heure, lieu: z.string().max(200) }).nullable(),
});

const dossierId = id;
const seanceId = id;
const seance = { seanceId, commissionId: id };
const bilingue = z.strictObject({ fr: z.string().max(10_000), en: z.string().max(10_000) });
const voix = z.int().min(0).max(1_000);
const ordre = z.array(id).max(2_000);

/** What a member can do offline: `type@version` → payload. Add a version, never change one (SY9). */
export const MUTATIONS = {
  'avis.enregistrer@1': z.strictObject({ dossierId, contenu: contenuAvis }),
  'avis.rendre@1': z.strictObject({ dossierId, contenu: contenuAvis }),
  'avis.reprendre@1': z.strictObject({ dossierId }),
  'piece.valider@1': z.strictObject({ dossierId, typeId: id, sha256 }),
  'piece.refuser@1': z.strictObject({ dossierId, typeId: id, sha256: sha256.nullable(), commentaire: texte }),
  'piece.remettre@1': z.strictObject({ dossierId, typeId: id }),
  'piece.signaler@1': z.strictObject({ dossierId, typeId: id, raison: texte }),
  'piece.prendreVersion@1': z.strictObject({ dossierId, typeId: id, sha256 }),
  'dossier.statuer@1': z.strictObject({ dossierId, statut: z.enum(['CO', 'IN']), message: texte }),
  'dossier.corrigerStatut@1': z.strictObject({ dossierId, statut: z.enum(STATUTS_DOSSIER), raison: texte }),
  'dossier.accorderRetour@1': z.strictObject({ dossierId, jour }),
  'dossier.communiquerMotifs@1': z.strictObject({ dossierId, texte }),
  'decision.saisir@1': z.strictObject({ dossierId, contenu: contenuDecision }),
  'decision.valider@1': z.strictObject({ dossierId }),
  'decision.preparer@1': z.strictObject({ dossierId }),
  'decision.publier@1': z.strictObject({ dossierId }),
  'decision.retirer@1': z.strictObject({ dossierId }),
  'decision.faireAppel@1': z.strictObject({ dossierId, contenu: contenuDecision, raison: texte }),
  'note.ecrire@1': z.strictObject({ noteId: id, dossierId, texte, partagee: z.boolean() }),
  'note.ecrire@2': z.strictObject({
    noteId: id,
    dossierId,
    texte,
    partagee: z.boolean(),
    ancre: ancre.nullable(),
    couleur: z.enum(COULEURS).nullable(),
    filId: id.nullable(),
    mentions: z.array(id).max(100),
  }),
  'note.supprimer@1': z.strictObject({ noteId: id, dossierId }),
  'etiquette.poser@1': z.strictObject({
    dossierId,
    libelle: z.string().max(200),
    couleur: z.enum(COULEURS),
  }),
  'etiquette.retirer@1': z.strictObject({ dossierId, cle: z.string().min(1).max(50) }),
  'affectation.affecter@1': z.strictObject({
    dossierId,
    personneId: id,
    role: z.enum(ROLES_LECTURE),
    echeance: jour.nullable(),
  }),
  'affectation.retirer@1': z.strictObject({ dossierId, personneId: id }),
  'lecture.noter@1': z.strictObject({ dossierId, versionLue: z.int().min(0) }),
  /** PM6: files or paper were made of these dossiers; `autres` beside the one that the act is of. */
  'lecture.exporter@1': z.strictObject({
    dossierId,
    autres: z.array(id).max(500),
    format: z.enum(['csv', 'xlsx', 'pdf', 'zip', 'papier']),
  }),
  'recusation.declarer@1': z.strictObject({ candidatId: id, dossierId, raison: texte }),
  /** DE3, DE12: the liste complémentaire of a session; `avant`: as its author had it before him (SY6). */
  'decision.classer@1': z.strictObject({ sessionId: id, commissionId: id, avant: ordre, ordre }),
  'seance.ecrire@1': z.strictObject({
    ...seance,
    entete: z.strictObject({
      titre: z.string().max(200),
      jour,
      heure: z.union([heure, z.literal('')]),
      lieu: z.string().max(200),
    }),
  }),
  'seance.convoquer@1': z.strictObject({
    ...seance,
    presences: z.array(z.strictObject({ personneId: id, etat: z.enum(['present', 'excuse']) })).max(500),
  }),
  'seance.ordonner@1': z.strictObject({ ...seance, ordre }),
  'seance.ouvrir@1': z.strictObject({ ...seance, le: z.int() }),
  'seance.passer@1': z.strictObject({ ...seance, courant: id.nullable() }),
  'seance.consigner@1': z.strictObject({
    ...seance,
    surDossier: id,
    deliberation: z.strictObject({
      mode: z.enum(['consensus', 'vote']),
      pour: voix,
      contre: voix,
      abstention: voix,
      observation: texte,
      citations: z.array(citation).max(200).exactOptional(),
    }),
  }),
  'seance.clore@1': z.strictObject({ ...seance, le: z.int() }),
  'seance.rouvrir@1': z.strictObject({ ...seance, raison: texte }),
  /** DE2: the text of the letter that goes with one type of decision; null: there is none any more. */
  'commission.ecrireLettre@1': z.strictObject({
    commissionId: id,
    pour: z.enum(TYPES_AVIS),
    modele: z.strictObject({ objet: bilingue, paragraphes: z.array(bilingue).max(100) }).nullable(),
  }),
  'commission.signer@1': z.strictObject({
    commissionId: id,
    signataire: z.strictObject({ nom: z.string().max(200), qualite: bilingue }),
  }),
} as const;

export type MutationType = keyof typeof MUTATIONS;
export const MUTATION_TYPES = Object.keys(MUTATIONS) as readonly MutationType[];
export type MutationPayload<T extends MutationType> = z.infer<(typeof MUTATIONS)[T]>;

/** A typed act, before it gets its place in a device's queue. */
export type Act = {
  [T in MutationType]: { readonly type: T; readonly payload: MutationPayload<T> };
}[MutationType];

/** DE2: an act on the letters of a commission. */
export type LettresAct = Extract<Act, { type: `commission.${string}` }>;
export const isLettresAct = (act: Act): act is LettresAct => act.type.startsWith('commission.');

/** DE12: an act of a whole commission, not of one dossier. */
export type CommissionAct = Extract<Act, { type: `seance.${string}` | 'decision.classer@1' }> | LettresAct;
export type DossierAct = Exclude<Act, CommissionAct>;
export const isCommissionAct = (act: Act): act is CommissionAct =>
  act.type.startsWith('seance.') || act.type === 'decision.classer@1' || isLettresAct(act);

/** What an act is about: a dossier, a séance, the session whose list it ranks, the commission whose letters it writes. */
export function sujetOf(act: Act): string {
  if (!isCommissionAct(act)) return act.payload.dossierId;
  if (isLettresAct(act)) return act.payload.commissionId;
  return act.type === 'decision.classer@1' ? act.payload.sessionId : act.payload.seanceId;
}

/** Dossiers that an act of a commission names itself: it may be decided on a séance that an act before it writes. */
export function dossiersNommes(act: CommissionAct): readonly string[] {
  switch (act.type) {
    case 'seance.ordonner@1':
    case 'decision.classer@1':
      return act.payload.ordre;
    case 'seance.consigner@1':
      return [act.payload.surDossier];
    default:
      return [];
  }
}

/** Parses an act whose type this build knows. */
export const act: z.ZodType<Act> = z.union(
  MUTATION_TYPES.map((type) => z.strictObject({ type: z.literal(type), payload: MUTATIONS[type] })) as never,
);

/** SY4: the envelope of one mutation in a push. The payload is parsed apart, so unknown types can be parked (SY9). */
export const mutationEnvelope = z.strictObject({
  /** UUIDv7, made by the workspace. */
  id: z.uuid(),
  /** Position in the device's queue: 1, 2, 3 … */
  seq: z.int().min(1),
  /** Version of the document that the member had on his screen, 0 when it didn't exist. */
  baseVersion: z.int().min(0),
  type: z.string().min(1).max(100),
  payload: z.unknown(),
  /** Workspace clock; shown to people, orders nothing. */
  faitLe: z.int(),
});
export type MutationEnvelope = z.infer<typeof mutationEnvelope>;
