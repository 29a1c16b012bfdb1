import { z } from 'zod';
import {
  type ContenuProfil,
  type FichierProfil,
  FORMAT_PROFIL,
  VERSION_PROFIL,
} from '../domain/candidat/echange.ts';

/** A rubric as it is in the file: its fields are judged one by one by the domain, which names what is wrong. */
const rubrique = z.record(z.string().max(100), z.unknown());
/** More rows than a profile may have, so that the domain can say so; and an end. */
const lignes = z.array(rubrique).max(1000).default([]);

/**
 * PR5. The outside of an exchange file: one JSON object, `{ format: 'pupitre.profil', version: 1, exporteLe,
 * profil }`. Rubrics may be missing. Unknown keys are left out, so that a file of a later edition of this
 * version is read; another format or version is not this file. Its rubrics are for `importerProfil`.
 */
export const fichierProfil = z.object({
  format: z.literal(FORMAT_PROFIL),
  version: z.literal(VERSION_PROFIL),
  exporteLe: z.iso.datetime(),
  profil: z.object({
    infos: rubrique.nullable().default(null),
    adresse: rubrique.nullable().default(null),
    bac: rubrique.nullable().default(null),
    cursusExterne: lignes,
    stages: lignes,
    experiences: lignes,
  }),
});

type Assignable<To, _From extends To> = true;
/** What the schema gives is what the domain reads, and what the domain writes the schema takes. */
export type ProfilInStep = [
  Assignable<ContenuProfil, z.output<typeof fichierProfil>>,
  Assignable<Pick<z.input<typeof fichierProfil>, 'format' | 'version' | 'exporteLe'>, FichierProfil>,
];
