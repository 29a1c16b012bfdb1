import { z } from 'zod';
import { memberProcedure } from '../trpc.ts';

const input = z.strictObject({
  recherche: z.string().max(200),
  offset: z.int().min(0),
  limit: z.int().min(1).max(50),
});

export const search = memberProcedure
  .meta({ behind: true })
  .input(input)
  .query(({ ctx, input }) => ctx.member.texts.search(input.recherche, input.offset, input.limit));
