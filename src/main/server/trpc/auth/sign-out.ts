import { revokeDevice } from '../../../application/accounts/devices.ts';
import { procedure, unwrap } from '../base.ts';

/** Closes the device that asks: its token is worth nothing from then on. */
export const signOut = procedure('connecte').mutation(async ({ ctx }) =>
  unwrap(await revokeDevice(ctx.services, ctx.session, ctx.session.deviceId, false)),
);
