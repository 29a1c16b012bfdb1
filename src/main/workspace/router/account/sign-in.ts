import { z } from 'zod';
import { secret } from '../inputs.ts';
import { procedure } from '../trpc.ts';

const input = z.strictObject({
  serverUrl: z.string().trim().min(1).max(300),
  email: z.string().trim().min(1).max(254),
  password: secret,
  passphrase: secret.nullable(),
});

export const signIn = procedure.input(input).mutation(({ ctx, input }) => ctx.app.account.signIn(input));
