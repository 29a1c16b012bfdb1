import type { SessionView } from '../../../protocol/portal/views.ts';
import type { Throttle } from '../../application/accounts/throttle.ts';
import type { ServerServices } from '../services.ts';

/** What the portal's doors take. */
export interface PortalServices extends ServerServices {
  readonly throttle: Throttle;
  /** OR2: the sessions of the active campagne, as the offer shows them now. */
  readonly offre: () => Promise<readonly SessionView[]>;
}
