import { z } from 'zod';
import { revokeDevice } from '../../../application/accounts/devices.ts';
import { RULES } from '../../auth/rules.ts';
import { procedure, unwrap } from '../base.ts';

/** One's own device; anybody's for who manages accounts. */
export const revoke = procedure('connecte')
  .input(z.strictObject({ deviceId: z.string().min(1).max(100) }))
  .mutation(async ({ ctx, input }) =>
    unwrap(await revokeDevice(ctx.services, ctx.session, input.deviceId, RULES.gererComptes(ctx.session))),
  );
