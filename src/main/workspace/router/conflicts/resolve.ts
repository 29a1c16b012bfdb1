import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const resolve = memberProcedure
  .input(z.strictObject({ id, choix: z.enum(['mien', 'leur']) }))
  .mutation(({ ctx, input }) => ctx.member.conflicts.resolve(input.id, input.choix));
