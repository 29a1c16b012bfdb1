import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const get = memberProcedure
  .input(z.strictObject({ id }))
  .query(({ ctx, input }) => ctx.member.seances.get(input.id));
