import type { QueueStore } from '../../application/queue-ports.ts';
import type { RecoverResult } from '../api/account.ts';
import { recoverQueueKey } from '../keys/key-ring.ts';
import { type Folders, lostQueueFile } from './folders.ts';
import type { Stores } from './space.ts';

/** Queues on this disk that wait for their recovery key. */
export const lostQueueCount = async (folders: Folders): Promise<number> =>
  (await folders.lostQueues()).length;

/**
 * Brings the acts of lost queues that `cle` opens into `queue`, kept aside until the member sends them.
 * 'cle': it opens none; 'aucune': there is nothing to recover, or nowhere to bring it.
 */
export async function recoverQueues(
  folders: Folders,
  stores: Stores,
  cle: string,
  queue: QueueStore | null,
): Promise<RecoverResult> {
  const lost = await folders.lostQueues();
  if (!queue || lost.length === 0) return { ok: false, code: 'aucune' };
  let actes: number | null = null;
  for (const one of lost) {
    const key = recoverQueueKey(one.secours, cle);
    if (!key) continue;
    const found = stores.openQueue({ file: lostQueueFile(one), key });
    try {
      const unsent = found.actes().filter(({ etat }) => etat !== 'acquitte');
      actes = (actes ?? 0) + queue.adopt(unsent);
    } finally {
      found.close();
    }
    await folders.dropLostQueue(one);
  }
  return actes === null ? { ok: false, code: 'cle' } : { ok: true, actes };
}
