import type { SyncState } from '../../../protocol/workspace.ts';
import type { QueueStore } from '../../application/queue-ports.ts';
import type { LoopState } from './loop.ts';

/** What the file cache still has to fetch, of what it is to hold. */
export interface FilesProgress {
  readonly recus: number;
  readonly total: number;
  readonly octetsRecus: number;
  readonly octetsTotal: number;
  /** Estimate, or null while unknown. */
  readonly resteMs: number | null;
}

function badgeOf(state: Omit<SyncState, 'badge'>): SyncState['badge'] {
  if (state.aTraiter > 0) return 'action';
  if (state.horsLigneDepuis !== null) return 'horsLigne';
  return state.enAttente > 0 ? 'envoi' : 'aJour';
}

/** SY11: what the badge says. */
export function syncState(
  loop: LoopState,
  queue: Pick<QueueStore, 'count'>,
  files: FilesProgress | null,
): SyncState {
  const { documents } = loop;
  const state = {
    enAttente: queue.count(['attente', 'fige', 'gare']),
    aTraiter: queue.count(['conflit', 'refuse', 'aside']),
    horsLigneDepuis: loop.voluntarySince ?? loop.failingSince,
    dernierContact: loop.lastContact,
    progression:
      documents || files
        ? {
            dossiers: { recus: documents?.received ?? 0, total: documents?.total ?? 0 },
            fichiers: { recus: files?.recus ?? 0, total: files?.total ?? 0 },
            octets: { recus: files?.octetsRecus ?? 0, total: files?.octetsTotal ?? 0 },
            resteMs: files?.resteMs ?? null,
          }
        : null,
    volontaire: loop.voluntarySince !== null,
  };
  return { badge: badgeOf(state), ...state };
}
