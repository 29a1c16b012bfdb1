import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const balayage = memberProcedure
  .input(
    z.strictObject({ critereId: z.string().max(200), sessionId: id.nullable(), graine: z.int().nullable() }),
  )
  .query(({ ctx, input }) => ctx.member.lectures.balayage(input));
