import { z } from 'zod';
import { memberProcedure } from '../trpc.ts';

const input = z.strictObject({ recherche: z.string().max(200), limit: z.int().min(1).max(50) });

export const find = memberProcedure
  .input(input)
  .query(({ ctx, input: { recherche, limit } }) => ctx.member.inbox.find(recherche, limit));
