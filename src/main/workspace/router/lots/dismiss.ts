import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const dismiss = memberProcedure
  .input(z.strictObject({ id }))
  .mutation(({ ctx, input }) => ctx.member.lots.dismiss(input.id));
