import { z } from 'zod';
import { procedure } from '../trpc.ts';

export const signOut = procedure
  .input(z.strictObject({ effacer: z.boolean() }))
  .mutation(({ ctx, input }) => ctx.app.account.signOut(input.effacer));
