import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const rows = memberProcedure
  .input(z.strictObject({ ids: z.array(id).max(100) }))
  .query(({ ctx, input }) => ctx.member.inbox.rows(input.ids));
