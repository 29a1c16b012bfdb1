import { z } from 'zod';
import { STATUTS_DOSSIER } from '../../../domain/codes.ts';
import { COLONNES_INBOX, ETATS_INBOX, type InboxQuery } from '../../../protocol/workspace.ts';

export const id = z.string().min(1).max(200);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** SQLCipher, argon2 and the server read all of a secret: bound it. */
export const secret = z.string().min(1).max(200);

export const inboxQuery: z.ZodType<InboxQuery> = z.strictObject({
  recherche: z.string().max(200),
  etat: z.enum(ETATS_INBOX),
  sessionId: id.nullable(),
  statut: z.enum(STATUTS_DOSSIER).nullable(),
  etiquette: z.string().max(50).nullable().exactOptional(),
  tri: z.strictObject({ colonne: z.enum(COLONNES_INBOX), descendant: z.boolean() }),
});
