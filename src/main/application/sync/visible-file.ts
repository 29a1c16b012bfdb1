import type { Actor } from '../../../domain/actor.ts';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import type { DocumentStore } from '../ports.ts';
import { dossierFor, loadToPresent } from './present-document.ts';
import { WorkingSet } from './working-set.ts';

/** Where a reader meets a file: the first dossier that shows him a version with this SHA-256. */
export interface VisibleFile {
  readonly dossierId: string;
  readonly typeId: string;
  readonly version: VersionPiece;
}

/**
 * FI3, LC6, PM3, PM4: a file is read only through a dossier that this reader may see, in a version that
 * he may see. Undefined otherwise, for whatever reason.
 */
export async function visibleFile(
  store: DocumentStore,
  actor: Actor,
  sha256: string,
): Promise<VisibleFile | undefined> {
  const ids = await store.dossiersOfFile(sha256);
  const working = new WorkingSet(store);
  await working.load('dossier', ids);
  await loadToPresent(
    working,
    ids.flatMap((id) => working.get('dossier', id) ?? []),
    actor,
  );
  for (const dossierId of ids) {
    for (const { typeId, versions } of dossierFor(working, dossierId, actor)?.pieces ?? []) {
      const version = versions.find((one) => one.sha256 === sha256);
      if (version) return { dossierId, typeId, version };
    }
  }
  return undefined;
}
