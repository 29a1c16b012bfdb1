import { z } from 'zod';
import { secret } from '../inputs.ts';
import { procedure } from '../trpc.ts';

export const unlock = procedure
  .input(z.strictObject({ passphrase: secret }))
  .mutation(({ ctx, input }) => ctx.app.account.unlock(input.passphrase));
