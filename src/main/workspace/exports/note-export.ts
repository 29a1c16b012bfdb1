import type { ActsApi } from '../api/member.ts';
import type { Documents } from '../replica/documents.ts';
import type { ExportsServices } from './exports.ts';

/** Dossiers that one act tells of. */
const TOLD = 500;

/** PM6: the journal hears of it at the next contact; an export of thousands is a few acts. */
export function noteExport(
  { acts, documents }: { readonly acts: Pick<ActsApi, 'act'>; readonly documents: Documents },
  ids: readonly string[],
  format: Parameters<ExportsServices['onExported']>[1],
): void {
  for (let at = 0; at < ids.length; at += TOLD) {
    const [dossierId, ...autres] = ids.slice(at, at + TOLD);
    if (dossierId === undefined) return;
    const version = documents.get('dossier', dossierId)?.version ?? 0;
    acts.act({ type: 'lecture.exporter@1', payload: { dossierId, autres, format } }, version);
  }
}
