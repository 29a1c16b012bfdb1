import { z } from 'zod';
import { inboxQuery } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

const input = z.strictObject({
  query: inboxQuery,
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});

export const page = memberProcedure
  .input(input)
  .query(({ ctx, input }) => ctx.member.inbox.page(input.query, input.offset, input.limit));
