import { z } from 'zod';
import { id, inboxQuery } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const locate = memberProcedure
  .input(z.strictObject({ query: inboxQuery, id }))
  .query(({ ctx, input }) => ctx.member.inbox.locate(input.query, input.id));
