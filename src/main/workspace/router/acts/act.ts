import { z } from 'zod';
import { act as actSchema } from '../../../../protocol/mutations.ts';
import { memberProcedure } from '../trpc.ts';

export const act = memberProcedure
  .input(z.strictObject({ act: actSchema, baseVersion: z.int().min(0) }))
  .mutation(({ ctx, input }) => ctx.member.acts.act(input.act, input.baseVersion));
