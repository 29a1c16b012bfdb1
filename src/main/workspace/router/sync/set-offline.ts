import { z } from 'zod';
import { memberProcedure } from '../trpc.ts';

export const setOffline = memberProcedure
  .input(z.strictObject({ horsLigne: z.boolean() }))
  .mutation(({ ctx, input }) => ctx.member.sync.setOffline(input.horsLigne));
