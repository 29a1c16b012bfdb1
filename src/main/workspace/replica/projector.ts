import type { QueueStore } from '../../application/queue-ports.ts';
import type { InboxEntry, ReplicaStore } from '../../application/replica-ports.ts';
import type { Changes } from '../api/changes.ts';
import type { Member } from '../member/me.ts';
import type { WorkspaceServices } from '../services.ts';
import type { Documents } from './documents.ts';
import { type EntryContext, inboxEntry } from './inbox-entry.ts';
import type { Overlay } from './overlay.ts';

/** Dossiers projected in one slice. */
const SLICE = 100;

export interface ProjectorServices {
  readonly replica: ReplicaStore;
  readonly queue: QueueStore;
  readonly overlay: Overlay;
  readonly member: Member;
  readonly changes: Changes;
  readonly pause: WorkspaceServices['pause'];
}

/** Keeps the list in step with documents and waiting acts. */
export interface Projector {
  /** Rows of these dossiers over `base` with the acts that wait on top: what the caller writes with its batch. */
  rows(
    ids: Iterable<string>,
    base?: Documents,
  ): { readonly inbox: readonly InboxEntry[]; readonly inboxGone: readonly string[] };
  /** After acts of this dossier or séance changed, which change what is shown of `beside` too. */
  project(sujet: string, beside?: readonly string[]): void;
  /** The same for many, in slices. */
  projectAll(dossierIds: readonly string[]): Promise<void>;
}

export function createProjector(services: ProjectorServices): Projector {
  const { replica, queue, overlay, member, changes, pause } = services;
  const contextOf = (id: string): EntryContext => ({ actor: member.actor(), waiting: overlay.waiting(id) });

  const rows: Projector['rows'] = (ids, base) => {
    const inbox: InboxEntry[] = [];
    const inboxGone: string[] = [];
    for (const id of ids) {
      if (base) overlay.rebase(id, base);
      else overlay.refresh(id);
      const entry = inboxEntry(base ? overlay.over(base) : overlay.documents, id, contextOf(id));
      if (entry) inbox.push(entry);
      else inboxGone.push(id);
    }
    return { inbox, inboxGone };
  };
  const write = (ids: readonly string[]): void => {
    const { inbox, inboxGone } = rows(ids);
    replica.project(inbox, inboxGone);
    changes.tell(ids);
  };

  return {
    rows,
    project(sujet, beside = []) {
      write([sujet]);
      changes.tell(beside);
    },
    async projectAll(dossierIds) {
      for (let i = 0; i < dossierIds.length; i += SLICE) {
        const slice = dossierIds.slice(i, i + SLICE);
        write(slice);
        queue.clean(slice);
        await pause();
      }
    },
  };
}
