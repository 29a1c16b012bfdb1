import type { CachedFileRow, ReplicaStore } from '../../application/replica-ports.ts';
import type { Vault } from './vault.ts';
import { rangOf, type Wanted } from './wanted.ts';

/** Rows looked at together when room is made. */
const PAGE = 50;

export interface RoomServices {
  readonly replica: Pick<ReplicaStore, 'files' | 'inbox'>;
  readonly vault: Vault;
  /** Bytes that the cache may take. */
  readonly budget: () => number;
  /** Files of the open dossier and of the next ones: never given up. */
  readonly isPinned: (sha256: string) => boolean;
}

/** Room in the cache, by giving up what was used longest ago. */
export interface Room {
  /** Makes room for a file; false when nothing that matters less can go. */
  make(taille: number, rang: Wanted['rang']): Promise<boolean>;
}

export function createRoom({ replica, vault, budget, isPinned }: RoomServices): Room {
  /** Still to be read: not given up for what is only to be read later. */
  const isToRead = (sha256: string): boolean =>
    replica.files.dossiersOf(sha256).some((id) => rangOf(replica, id) === 'aLire');

  const mayGo = ({ sha256 }: CachedFileRow, rang: Wanted['rang']): boolean => {
    if (isPinned(sha256)) return false;
    return rang === 'urgent' || (rang === 'aLire' && !isToRead(sha256));
  };

  return {
    async make(taille, rang) {
      let needed = replica.files.totals().octets + taille - budget();
      if (needed <= 0) return true;
      if (rang === 'reste') return false;
      let skipped = 0;
      for (;;) {
        const rows = replica.files.oldest(PAGE, skipped);
        if (rows.length === 0) return false;
        for (const row of rows) {
          if (!mayGo(row, rang)) {
            skipped += 1;
            continue;
          }
          replica.files.remove(row.sha256);
          await vault.remove(row.sha256);
          needed -= row.octets;
          if (needed <= 0) return true;
        }
      }
    },
  };
}
