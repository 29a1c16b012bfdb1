import type { AccountServices } from '../application/accounts/services.ts';
import { createThrottle } from '../application/accounts/throttle.ts';
import type { Session } from '../application/ports.ts';
import { createPasswords } from '../server/auth/passwords.ts';
import type { ServerConfig } from '../server/config/schema.ts';
import { createIds, systemClock } from '../wiring/ids.ts';
import type { Data } from '../wiring/open-data.ts';

/** Who holds the machine holds the accounts: what is done here is journalled under this name. */
export const CONSOLE: Session = {
  actor: { personneId: 'console', nom: 'console', roles: [{ kind: 'admin' }], recusations: [] },
  deviceId: '',
};

/** The account use cases on a data folder that is opened for one command. */
export const accountServicesOf = async (data: Data, config: ServerConfig): Promise<AccountServices> => ({
  accounts: data.store,
  store: data.store,
  clock: systemClock,
  ids: createIds(),
  passwords: createPasswords(),
  throttle: createThrottle({ accounts: data.store, clock: systemClock }),
  derive: data.derive,
  invitationDays: config.invitationDays,
});
