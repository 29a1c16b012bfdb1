import type { InboxFilter, ReplicaStore } from '../../application/replica-ports.ts';
import type { WorkspaceServices } from '../services.ts';

/** The list as it is before its reader sorts it. */
export const BY_NAME: InboxFilter = {
  words: [],
  etat: 'tous',
  sessionId: null,
  statut: null,
  etiquette: null,
  tri: { colonne: 'nom', descendant: false },
  sessions: [],
};

/** Dossiers looked at in one slice. */
const SLICE = 20;

export interface ReadOrderServices {
  readonly replica: Pick<ReplicaStore, 'inbox'>;
  readonly pause: WorkspaceServices['pause'];
}

/** Dossiers as they are read: those to read in the order of the list, then all of them. */
export async function* inReadingOrder(
  { replica, pause }: ReadOrderServices,
  filter: InboxFilter,
): AsyncGenerator<string, void> {
  for (const etat of ['aLire', 'tous'] as const) {
    const list = { ...filter, words: [], etat, sessionId: null, statut: null, etiquette: null };
    let last: string | null = null;
    for (;;) {
      const ids: readonly string[] = replica.inbox.after(list, last, SLICE);
      yield* ids;
      last = ids.at(-1) ?? null;
      if (last === null) break;
      await pause();
    }
  }
}
