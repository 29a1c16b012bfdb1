import { z } from 'zod';

const id = z.string().min(1).max(200);

/** Whose pièces a pane reads: the dossier on screen, the one after it in the list, or one that was picked. */
const sujetLu = z.union([z.enum(['courant', 'suivant']), z.strictObject({ dossierId: id })]);

const panneauLu = z.strictObject({
  of: sujetLu,
  /** Null: there was no pièce to read. */
  typeId: id.nullable(),
  /** SHA-256 of an older version; null: the one to be read. */
  version: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

/** A dossier as it was on screen. Pages and zooms are kept by pièce (`PlaceLecture`). */
export const ecranLu = z.strictObject({
  dossierId: id,
  /** The search that the list behind it was narrowed by; the rest of the list is a view state. */
  recherche: z.string().max(200),
  /** From left to right. */
  panneaux: z.array(panneauLu).min(1).max(3),
  /** Position of the pane that keys act on. */
  actif: z.int().min(0).max(2),
});

export type EcranLu = z.infer<typeof ecranLu>;

/** Where the last run of the workspace ended: in a dossier, or in one that its reader may not read any more. */
export type Reprise = { readonly etat: 'dossier'; readonly ecran: EcranLu } | { readonly etat: 'parti' };
