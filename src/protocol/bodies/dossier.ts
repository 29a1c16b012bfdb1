import { z } from 'zod';
import { LANGUES, STATUTS_DOSSIER, STATUTS_PIECE, TYPES_TRAITEMENT } from '../../domain/codes.ts';
import { instant, text } from './common.ts';
import { profil } from './profil.ts';

const piece = z.object({
  typeId: text,
  statut: z.enum(STATUTS_PIECE),
  versions: z.array(
    z.object({
      sha256: text,
      taille: z.number(),
      type: z.enum(['application/pdf', 'image/jpeg']),
      nomFichier: text,
      deposeeLe: instant,
      pages: z.number().nullable(),
    }),
  ),
  commentaires: z.array(z.object({ texte: text, auteurNom: text, le: instant, sha256: text.nullable() })),
  retenue: text.exactOptional(),
  plusRecente: z.literal(true).exactOptional(),
  signalement: z.object({ raison: text, auteurNom: text, le: instant }).nullable(),
});

const par = { le: instant, par: text };
const evenement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('creation'), ...par }),
  z.object({ kind: z.literal('transmission'), ...par, recu: text }),
  z.object({
    kind: z.literal('statut'),
    ...par,
    de: z.enum(STATUTS_DOSSIER),
    vers: z.enum(STATUTS_DOSSIER),
    raison: text,
  }),
  z.object({
    kind: z.literal('piece'),
    ...par,
    typeId: text,
    statut: z.enum(STATUTS_PIECE),
    commentaire: text,
  }),
  z.object({ kind: z.literal('signalement'), ...par, typeId: text, raison: text }),
  z.object({ kind: z.literal('annulation'), ...par }),
  z.object({ kind: z.literal(['confirmation', 'desistement']), ...par, recu: text }),
  z.object({ kind: z.literal('promotion'), ...par, jour: text }),
  z.object({ kind: z.literal('demandeMotifs'), ...par, echeance: text }),
  z.object({ kind: z.literal('motifsCommuniques'), ...par, correction: z.boolean() }),
]);

const reponse = z.union([text, z.number(), z.boolean(), z.array(z.array(text))]);

export const dossier = z.object({
  id: text,
  numero: text,
  sessionId: text,
  commissionId: text,
  centreId: text,
  candidatId: text,
  langue: z.enum(LANGUES).exactOptional(),
  statut: z.enum(STATUTS_DOSSIER),
  typeTraitement: z.enum(TYPES_TRAITEMENT),
  profil,
  reponses: z.record(text, reponse),
  pieces: z.array(piece),
  transmissions: z.array(
    z.object({
      recu: text,
      le: instant,
      empreinte: text,
      pieces: z.record(text, text),
      reponses: z.record(text, reponse).exactOptional(),
    }),
  ),
  retourAccorde: text.nullable(),
  annuleeLe: instant.nullable(),
  suite: z
    .object({ etat: z.enum(['confirme', 'desiste']), le: instant, recu: text, empreinte: text, motif: text })
    .exactOptional(),
  demandeMotifs: z
    .object({
      le: instant,
      echeance: text,
      reponse: z.object({ texte: text, le: instant, parNom: text }).exactOptional(),
    })
    .exactOptional(),
  evenements: z.array(evenement),
  creeLe: instant,
  majLe: instant,
});
