import { z } from 'zod';
import { secret } from '../inputs.ts';
import { procedure } from '../trpc.ts';

/** The member says that he has noted the recovery key. */
export const noteRecoveryKey = procedure.mutation(({ ctx }) => ctx.app.account.noteRecoveryKey());

export const lostQueues = procedure.query(({ ctx }) => ctx.app.account.lostQueues());

export const recover = procedure
  .input(z.strictObject({ cle: secret }))
  .mutation(({ ctx, input }) => ctx.app.account.recover(input.cle));
