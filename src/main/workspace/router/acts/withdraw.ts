import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const withdraw = memberProcedure
  .input(z.strictObject({ id }))
  .mutation(({ ctx, input }) => ctx.member.acts.withdraw(input.id));
