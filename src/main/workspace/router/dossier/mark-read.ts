import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const markRead = memberProcedure
  .input(z.strictObject({ id, version: z.int().min(0) }))
  .mutation(({ ctx, input }) => ctx.member.dossiers.markRead(input.id, input.version));
