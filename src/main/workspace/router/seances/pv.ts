import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const pv = memberProcedure
  .input(z.strictObject({ id }))
  .mutation(({ ctx, input }) => ctx.member.seances.pv(input.id));
