import { z } from 'zod';
import { inboxQuery } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

const input = z.strictObject({ query: inboxQuery, from: z.int().min(0), to: z.int().min(0).max(1_000_000) });

export const ids = memberProcedure
  .input(input)
  .query(({ ctx, input }) => ctx.member.lots.ids(input.query, input.from, input.to));
