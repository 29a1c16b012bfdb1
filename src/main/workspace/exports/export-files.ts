import type { VersionPiece } from '../../../domain/piece/piece.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import type { FileCache } from '../files/file-cache.ts';
import type { WorkspaceServices } from '../services.ts';

/** Between two looks at whether a pièce has come. */
const LOOK_MS = 200;

export interface ExportFilesServices {
  readonly files: Pick<FileCache, 'read' | 'focus'> | null;
  readonly replica: Pick<ReplicaStore, 'files'>;
  readonly services: Pick<WorkspaceServices, 'timers'>;
}

/** The pièces of one export. */
export interface ExportFiles {
  /** The bytes of a pièce; null: not on this computer, and not to be waited for (any more). */
  read(dossierId: string, version: VersionPiece): Promise<Uint8Array<ArrayBuffer> | null>;
}

/**
 * Pièces from the cache. `attendre`: one that is not there is asked for and waited for until it comes or the
 * server says that it doesn't have it. @throws (of `read`) the reason of `signal`.
 */
export function exportFiles(
  { files, replica, services }: ExportFilesServices,
  attendre: boolean,
  onWait: (waiting: boolean) => void,
  signal: AbortSignal,
): ExportFiles {
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = services.timers.after(LOOK_MS, done);
      function done(): void {
        stop();
        signal.removeEventListener('abort', done);
        resolve();
      }
      signal.addEventListener('abort', done);
    });
  return {
    async read(dossierId, { sha256 }) {
      if (!files) return null;
      for (let first = true; ; first = false) {
        signal.throwIfAborted();
        const file = await files.read(sha256);
        if (file) {
          if (!first) onWait(false);
          return file.bytes;
        }
        if (!attendre || replica.files.get(sha256)?.etat === 'introuvable') return null;
        if (first) {
          onWait(true);
          files.focus([dossierId]);
        }
        await pause();
      }
    },
  };
}
