import { z } from 'zod';
import { ETATS_AVIS, ETATS_DECISION, TYPES_AVIS } from '../../domain/codes.ts';
import { COULEURS } from '../../domain/couleurs.ts';
import { ROLES_LECTURE } from '../../domain/lecture/affectation.ts';
import { instant, text } from './common.ts';
import { lettre } from './organisation.ts';

const ancre = {
  typePieceId: text,
  sha256: text,
  page: z.number(),
  quads: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  extrait: text,
};
export const citation = z.object({ id: text, ...ancre });
const contenuDecision = z.object({
  type: z.enum(TYPES_AVIS),
  motifs: z.array(text),
  commentaire: text,
  rang: z.number().nullable(),
  rendezVous: z.object({ jour: text, heure: text, lieu: text }).nullable(),
});

const auteur = { id: text, dossierId: text, commissionId: text, auteurId: text, auteurNom: text };

export const avis = z.object({
  ...auteur,
  etat: z.enum(ETATS_AVIS),
  type: z.enum(TYPES_AVIS).nullable(),
  motifs: z.array(text),
  commentaire: text,
  criteres: z.record(text, z.number()),
  citations: z.array(citation),
  rang: z.number().nullable(),
  renduLe: instant.nullable(),
  majLe: instant,
});

export const decision = z.object({
  id: text,
  dossierId: text,
  sessionId: text,
  commissionId: text,
  etat: z.enum(ETATS_DECISION),
  contenu: contenuDecision,
  preparee: z.object({ parId: text, parNom: text, le: instant }).exactOptional(),
  confirmerAvant: text.exactOptional(),
  lettre: lettre.exactOptional(),
  actes: z.array(
    z.object({
      etat: z.enum([...ETATS_DECISION, 'preparation', 'appel', 'retrait', 'promotion', 'classement']),
      le: instant,
      parId: text,
      parNom: text,
      contenu: contenuDecision,
      raison: text,
    }),
  ),
  majLe: instant,
});

export const note = z.object({
  ...auteur,
  texte: text,
  partagee: z.boolean(),
  ancre: z.object(ancre).exactOptional(),
  couleur: z.enum(COULEURS).exactOptional(),
  filId: text.exactOptional(),
  mentions: z.array(text).exactOptional(),
  creeLe: instant,
  majLe: instant,
});

export const etiquette = z.object({
  id: text,
  dossierId: text,
  commissionId: text,
  cle: text,
  libelle: text,
  couleur: z.enum(COULEURS),
  parId: text,
  parNom: text,
  poseeLe: instant,
});

export const affectation = z.object({
  id: text,
  dossierId: text,
  commissionId: text,
  personneId: text,
  personneNom: text,
  role: z.enum(ROLES_LECTURE),
  echeance: text.nullable(),
  parId: text,
  parNom: text,
  affecteeLe: instant,
  recuseeLe: instant.nullable(),
});

export const lecture = z.object({
  id: text,
  dossierId: text,
  personneId: text,
  versionLue: z.number(),
  luLe: instant,
});

export const recusation = z.object({
  id: text,
  candidatId: text,
  personneId: text,
  raison: text,
  declareeLe: instant,
});
