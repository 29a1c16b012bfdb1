import type { Throttle } from '../../application/accounts/throttle.ts';
import type { ServerServices } from '../services.ts';

/** What the portal's doors take. */
export interface PortalServices extends ServerServices {
  readonly throttle: Throttle;
}
