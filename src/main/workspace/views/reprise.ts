import { ecranLu } from '../../../protocol/reprise.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import type { RepriseApi } from '../api/member.ts';

/** Its key among the view states. */
const VUE = 'ecran';

/**
 * The dossier to come back to, kept in the replica, encrypted: it says whose dossier was read, and by which
 * search it was found. Only the first window of a run goes there: once a window of this run has said where it
 * is, the others begin as they always do.
 */
export function createReprise(replica: Pick<ReplicaStore, 'vues' | 'saveVues' | 'inbox'>): RepriseApi {
  let moved = false;
  return {
    get() {
      // What an older or newer Pupitre wrote in another shape is no way to go anywhere.
      const ecran = moved ? undefined : ecranLu.safeParse(replica.vues()[VUE]).data;
      if (ecran === undefined) return null;
      // PM2: what the list has no row of is no more his to read.
      return replica.inbox.get(ecran.dossierId) ? { etat: 'dossier', ecran } : { etat: 'parti' };
    },
    set(ecran) {
      moved = true;
      replica.saveVues({ [VUE]: ecran });
    },
  };
}
