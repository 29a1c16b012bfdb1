import { z } from 'zod';
import { secret } from '../inputs.ts';
import { procedure } from '../trpc.ts';

const input = z.strictObject({
  lien: z.string().trim().min(1).max(600),
  password: secret,
  passphrase: secret.nullable(),
});

export const acceptInvitation = procedure
  .input(input)
  .mutation(({ ctx, input }) => ctx.app.account.acceptInvitation(input));
