import { z } from 'zod';
import type { CommandeLot } from '../../../../domain/decision/lot.ts';
import type { CibleLot } from '../../../../protocol/lots.ts';
import { contenuDecision } from '../../../../protocol/mutations.ts';
import { id, inboxQuery } from '../inputs.ts';

export const cible: z.ZodType<CibleLot> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dossiers'),
    ids: z.array(id).max(100_000),
    ordre: inboxQuery.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('liste'), query: inboxQuery }),
]);

export const commande: z.ZodType<CommandeLot> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saisir'), contenu: contenuDecision }),
  z.strictObject({ kind: z.enum(['valider', 'preparer', 'publier', 'retirer', 'completer']) }),
]);
