import { z } from 'zod';
import type { Findings } from '../../sandbox/report.ts';

/** What a child answers. Parsed like anything that comes from outside: a hostile file may be speaking. */
export const findings: z.ZodType<Findings> = z.strictObject({
  type: z.enum(['application/pdf', 'image/jpeg']).nullable(),
  pages: z.int().min(0).nullable(),
  chiffre: z.boolean(),
  lisible: z.boolean(),
  limite: z.enum(['memoire', 'delai']).nullable(),
  scripts: z.boolean(),
  pagesLues: z.int().min(0),
  pagesAbimees: z.int().min(0),
  texte: z.boolean(),
});
