import { listDevices } from '../../../application/accounts/devices.ts';
import { procedure } from '../base.ts';

/** The caller's own devices. */
export const list = procedure('connecte').query(({ ctx }) =>
  listDevices(ctx.services, ctx.session.actor.personneId, ctx.session.deviceId),
);
