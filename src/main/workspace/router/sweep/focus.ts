import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

/** Files are fetched for so many dossiers at once. */
const AHEAD_MAX = 20;

export const focus = memberProcedure
  .input(z.strictObject({ dossierIds: z.array(id).max(AHEAD_MAX) }))
  .mutation(({ ctx, input }) => ctx.member.sweep.focus(input.dossierIds));
