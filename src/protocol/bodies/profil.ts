import { z } from 'zod';
import { text } from './common.ts';

const cursus = z.object({
  annee: z.number(),
  etablissement: text,
  diplome: text,
  libelle: text,
  obtenu: z.enum(['oui', 'non', 'enCours']),
  mention: text,
  moyenne: z.number().nullable(),
});

/** PR4. */
export const profil = z.object({
  infos: z
    .object({
      civilite: z.enum(['M.', 'Mme', '']),
      nomNaissance: text,
      nomUsage: text,
      prenoms: text,
      dateNaissance: text,
      paysNaissance: text,
      departementNaissance: text,
      villeNaissance: text,
      nationalite: text,
      ine: text,
      telephone: text,
      telephonePortable: text,
    })
    .nullable(),
  adresse: z
    .object({
      ligne1: text,
      ligne2: text,
      ligne3: text,
      codePostal: text,
      commune: text,
      cedex: text,
      pays: text,
    })
    .nullable(),
  bac: z
    .object({
      obtenu: z.boolean(),
      annee: z.number().nullable(),
      serie: text,
      mention: text,
      etablissement: text,
      specialites: z.array(text),
    })
    .nullable(),
  cursusInterne: z.array(cursus),
  cursusExterne: z.array(cursus),
  stages: z.array(
    z.object({
      annee: z.number(),
      duree: text,
      heuresSemaine: z.number().nullable(),
      organisme: text,
      descriptif: text,
    }),
  ),
  experiences: z.array(
    z.object({ annee: z.number(), duree: text, intitule: text, organisme: text, objectif: text }),
  ),
});
