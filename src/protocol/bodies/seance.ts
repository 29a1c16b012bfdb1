import { z } from 'zod';
import { TYPES_AVIS } from '../../domain/codes.ts';
import { ETATS_SEANCE } from '../../domain/seance/seance.ts';
import { citation } from './commission-work.ts';
import { bilingue, instant, text } from './common.ts';

const entete = { titre: text, jour: text, heure: text, lieu: text };
const presences = z.array(
  z.object({
    personneId: text,
    nom: text,
    role: z.enum(['president', 'membre', 'lecteur']),
    etat: z.enum(['present', 'excuse']),
  }),
);
const inscrit = { dossierId: text, candidatId: text };
const deliberation = {
  mode: z.enum(['consensus', 'vote']),
  pour: z.number(),
  contre: z.number(),
  abstention: z.number(),
  observation: text,
  citations: z.array(citation.extend({ piece: bilingue, identifiante: z.boolean() })).exactOptional(),
};
const reouvertures = z.array(z.object({ le: instant, parNom: text, raison: text }));

const pv = z.object({
  etablissement: z.object({ nom: text, fuseau: text }),
  commission: text,
  ...entete,
  ouverteLe: instant,
  closeLe: instant,
  presences,
  dossiers: z.array(
    z.object({
      ...inscrit,
      numero: text,
      nom: text,
      formation: bilingue,
      decision: z
        .object({
          type: z.enum(TYPES_AVIS),
          rang: z.number().nullable(),
          rendezVous: z.object({ jour: text, heure: text, lieu: text }).nullable(),
          motifs: z.array(bilingue),
          commentaire: text,
        })
        .nullable(),
      deliberation: z.object(deliberation).nullable(),
    }),
  ),
  listes: z.array(
    z.object({
      sessionId: text,
      libelle: bilingue,
      lignes: z.array(z.object({ ...inscrit, rang: z.number(), numero: text, nom: text })),
    }),
  ),
  reouvertures,
});

/** DE12. */
export const seance = z.object({
  id: text,
  commissionId: text,
  centreId: text,
  ...entete,
  etat: z.enum(ETATS_SEANCE),
  presences,
  ordre: z.array(z.object(inscrit)),
  courant: text.nullable(),
  points: z.record(text, z.object({ ...deliberation, le: instant, parNom: text })),
  ouverteLe: instant.nullable(),
  closeLe: instant.nullable(),
  reouvertures,
  pv: pv.nullable(),
  majLe: instant,
});
