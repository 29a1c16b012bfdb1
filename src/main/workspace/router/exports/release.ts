import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const release = memberProcedure
  .input(z.strictObject({ jeton: id }))
  .mutation(({ ctx, input }) => ctx.member.exports.release(input.jeton));
