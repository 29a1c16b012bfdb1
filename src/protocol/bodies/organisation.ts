import { z } from 'zod';
import { TYPES_AVIS } from '../../domain/codes.ts';
import { bilingue, text } from './common.ts';

const motif = z.object({ code: text, libelle: bilingue });
const modeleLettre = { objet: bilingue, paragraphes: z.array(bilingue) };
const signataire = z.object({ nom: text, qualite: bilingue });
/** DE2: a letter as its decision keeps it. */
export const lettre = z.object({ ...modeleLettre, signataire, motifs: z.array(bilingue) });

export const etablissement = z.object({
  id: text,
  nom: text,
  fuseau: text,
  voeuxMax: z.number(),
  graceMinutes: z.number(),
  tailleFichierMax: z.number(),
});

export const commission = z.object({
  id: text,
  centreId: text,
  nom: text,
  aveugle: z.boolean(),
  avisMasques: z.boolean(),
  rangVisible: z.boolean().exactOptional(),
  publicationADeux: z.boolean().exactOptional(),
  membres: z.array(
    z.object({ personneId: text, nom: text, role: z.enum(['president', 'membre', 'lecteur']) }),
  ),
  motifs: z.array(motif),
  modelesCommentaire: z.array(motif),
  lettres: z.partialRecord(z.enum(TYPES_AVIS), z.object(modeleLettre)).exactOptional(),
  lettreSignataire: signataire.exactOptional(),
  centreNom: text,
  centreContact: z
    .object({ contactMail: text, adresse: text.exactOptional(), telephone: text.exactOptional() })
    .exactOptional(),
});

const delai = z.union([text, z.object({ joursApresPublication: z.number() })]);
export const session = z.object({
  id: text,
  formationId: text,
  commissionId: text,
  centreId: text,
  campagneId: text,
  code: text,
  libelle: bilingue,
  typeDiplome: text,
  mention: text,
  motsCles: z.array(text).exactOptional(),
  attendus: bilingue.exactOptional(),
  mode: z.enum(['AC', 'AD']).exactOptional(),
  calendrier: z.object({
    debutDepot: text,
    finDepot: text,
    retour: text,
    jury: text,
    publication: text,
    confirmation: delai,
    confirmationListeComplementaire: delai,
  }),
  capacite: z.number().nullable(),
  promotion: z.boolean().exactOptional(),
  typesPiece: z.array(
    z.object({
      id: text,
      code: text,
      libelle: bilingue,
      aide: bilingue.nullable(),
      obligatoire: z.boolean(),
      conditionnelle: z.boolean(),
      commune: z.boolean(),
      identifiante: z.boolean(),
      ordre: z.number(),
    }),
  ),
  questions: z.array(
    z.object({
      id: text,
      libelle: bilingue,
      forme: z.enum(['court', 'long', 'ouiNon', 'choix', 'nombre', 'date', 'tableau']),
      obligatoire: z.boolean(),
      choix: z.array(text),
      ordre: z.number(),
    }),
  ),
  grille: z.array(z.object({ id: text, libelle: bilingue, poids: z.number(), echelle: z.number() })),
});
