import { z } from 'zod';
import { disablePerson } from '../../../application/accounts/disable.ts';
import { procedure, unwrap } from '../base.ts';

export const disable = procedure('gererComptes')
  .input(z.strictObject({ personneId: z.string().min(1).max(100) }))
  .mutation(async ({ ctx, input }) =>
    unwrap(await disablePerson(ctx.services, ctx.session, input.personneId)),
  );
