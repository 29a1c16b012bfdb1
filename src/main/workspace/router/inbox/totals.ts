import { z } from 'zod';
import { inboxQuery } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const totals = memberProcedure
  .input(z.strictObject({ queries: z.array(inboxQuery).max(100) }))
  .query(({ ctx, input }) => ctx.member.inbox.totals(input.queries));
