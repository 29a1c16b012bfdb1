import { z } from 'zod';
import {
  COLONNES_EXPORT,
  type DemandeExport,
  FORMATS_EXPORT,
  type PorteeExport,
} from '../../../../protocol/exports.ts';
import { id, inboxQuery } from '../inputs.ts';

export const portee: z.ZodType<PorteeExport> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dossiers'), ids: z.array(id).max(10_000) }),
  z.strictObject({ kind: z.literal('liste'), query: inboxQuery }),
]);

export const demande: z.ZodType<DemandeExport> = z.strictObject({
  format: z.enum(FORMATS_EXPORT),
  portee,
  colonnes: z.array(z.enum(COLONNES_EXPORT)).min(1).max(COLONNES_EXPORT.length),
  absentes: z.enum(['attendre', 'laisser']),
});
