import { z } from 'zod';
import { LANGUES } from '../../../../domain/codes.ts';
import { COLONNES_INBOX, DENSITES, type Preferences } from '../../../../protocol/workspace.ts';
import { procedure } from '../trpc.ts';

/** JSON length of one saved view state. */
const VUE_MAX = 64 * 1024;

const vue = z.unknown().refine((value) => (JSON.stringify(value) ?? '').length <= VUE_MAX, 'too long');

const partial: z.ZodType<Partial<Preferences>> = z
  .strictObject({
    langue: z.enum([...LANGUES, 'systeme']),
    theme: z.enum(['clair', 'sombre', 'systeme']),
    themePage: z.enum(['clair', 'sombre']),
    densite: z.enum(DENSITES),
    colonnes: z.array(z.enum(COLONNES_INBOX)),
    budgetCache: z.int().min(0),
    vues: z.record(z.string().min(1).max(100), vue),
  })
  .partial() as z.ZodType<Partial<Preferences>>;

export const set = procedure.input(partial).mutation(({ ctx, input }) => ctx.app.preferences.set(input));
