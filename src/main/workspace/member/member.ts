import type { Langue } from '../../../domain/codes.ts';
import type { Me } from '../../../protocol/sync.ts';
import type { InboxQuery, SyncState } from '../../../protocol/workspace.ts';
import type { QueueStore } from '../../application/queue-ports.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import { shippedRenderer } from '../../mails/render.ts';
import { createActs } from '../acts/acts.ts';
import { createSetAside } from '../acts/set-aside.ts';
import { createChanges } from '../api/changes.ts';
import type { MemberApi } from '../api/member.ts';
import { createSource } from '../api/observable.ts';
import type { Atelier } from '../exports/atelier.ts';
import { createExports, type Exports } from '../exports/exports.ts';
import { noteExport } from '../exports/note-export.ts';
import { createFileCache, type FileCache } from '../files/file-cache.ts';
import type { Vault } from '../files/vault.ts';
import { documentsOf } from '../replica/documents.ts';
import { createOverlay } from '../replica/overlay.ts';
import { createPieceIndex } from '../replica/piece-index.ts';
import { createProjector } from '../replica/projector.ts';
import type { WorkspaceServices } from '../services.ts';
import { createApplier } from '../sync/apply.ts';
import { createSyncLoop, type LoopEnd } from '../sync/loop.ts';
import { offlinePeriod } from '../sync/offline-limit.ts';
import { syncState } from '../sync/sync-state.ts';
import type { SyncTransport } from '../sync/transport.ts';
import type { TextExtractor } from '../texts/extractor.ts';
import { createTexts } from '../texts/texts.ts';
import { createDossierApi } from '../views/dossier-view.ts';
import { createFacts } from '../views/facts-view.ts';
import { filterOf } from '../views/inbox-filter.ts';
import { createInboxView, createRowOf } from '../views/inbox-view.ts';
import { createLectures } from '../views/lectures-api.ts';
import { createLettres } from '../views/lettres-view.ts';
import { createLots } from '../views/lots/lots.ts';
import { createMailPreview } from '../views/mail-preview.ts';
import { conflictViews, exportOf, queueItems } from '../views/queue-view.ts';
import { createReprise } from '../views/reprise.ts';
import { createSeancesView } from '../views/seances/seances-view.ts';
import { createServed } from '../views/served.ts';
import { createSessions } from '../views/sessions.ts';
import { createSweep } from '../views/sweep-view.ts';
import { actorOfMe, type Member } from './me.ts';

export interface MemberServices {
  readonly replica: ReplicaStore;
  readonly queue: QueueStore;
  readonly transport: SyncTransport;
  /** Null: a workspace without files, in a simulation. */
  readonly vault: Vault | null;
  /** Where exports wait until they are fetched. */
  readonly exportFolder: string;
  /** Writes documents as PDF. */
  readonly atelier: Atelier;
  readonly services: WorkspaceServices;
  /** Who signed in; the server's word, once heard, comes before it. */
  readonly me: Me;
  readonly langue: () => Langue;
  /** Of the server, which serves the portal too. */
  readonly serverUrl: string;
  /** Bytes of the file cache. */
  readonly budget: () => number;
  /** Reads the text of files; absent, nothing is found in them. */
  readonly extractor?: () => TextExtractor;
  readonly onEnd: (end: LoopEnd) => void;
  /** Bugs and I/O: never the network's failures. */
  readonly onError: (error: unknown) => void;
}

/** An open replica with its queue, its sync loop and its files. */
export interface OpenMember extends MemberApi {
  /** Puts waiting acts on top of the replica, then begins to sync. */
  start(): Promise<void>;
  /** The network is back (SY12). */
  network(): void;
  file: FileCache['read'];
  exportPart: Exports['part'];
  /** Labels are in another language now. */
  relabel(): void;
  /** The budget of the file cache is another one. */
  resize(): Promise<void>;
  /** Ends the running transaction; stores stay open. */
  stop(): Promise<void>;
}

const EVERYTHING: InboxQuery = {
  recherche: '',
  etat: 'tous',
  sessionId: null,
  statut: null,
  tri: { colonne: 'nom', descendant: false },
};

/** Dossiers after the open one whose files are fetched at once. */
const AHEAD = 6;

/** Puts the parts of one member's workspace together. */
export function createMember(deps: MemberServices): OpenMember {
  const { replica, queue, transport, services, langue } = deps;
  const documents = documentsOf(replica);
  const changes = createChanges((dossiers) => {
    pieces.moved(dossiers);
    texts.wake();
  });
  const served = createServed();
  const sessions = createSessions(replica, langue);
  const me = (): Me => replica.state().me ?? deps.me;
  const overlay = createOverlay({ replica: documents, queue, actor: () => actorOfMe(me()) });
  const member: Member = {
    me,
    actor() {
      const actor = actorOfMe(me());
      return { ...actor, recusations: [...actor.recusations, ...overlay.recusations()] };
    },
  };
  const pieces = createPieceIndex({
    documents: overlay.documents,
    all: () =>
      replica.inbox.after(filterOf(EVERYTHING, sessions.vocabulary()), null, Number.MAX_SAFE_INTEGER),
    pause: services.pause,
  });
  const projector = createProjector({ replica, queue, overlay, member, changes, pause: services.pause });
  const applier = createApplier({
    replica,
    documents,
    projector,
    sessions,
    changes,
    pause: services.pause,
    personneId: deps.me.personneId,
    onDossiers: (dossierIds) => files?.changed(dossierIds),
    onFilesReleased: async (sha256s) => files?.erase(sha256s),
  });

  const tellState = (): void => state.set(stateNow());
  const loop = createSyncLoop({
    replica,
    queue,
    applier,
    transport,
    services,
    onChange: () => tellState(),
    onOnline: () => files?.online(),
    onOffline: () => files?.offline(),
    onEnd: deps.onEnd,
    onError: deps.onError,
  });
  const files =
    deps.vault &&
    createFileCache({
      replica,
      vault: deps.vault,
      transport,
      services,
      budget: deps.budget,
      onChange: () => tellState(),
      onFile: (dossierId) => changes.tell([dossierId]),
      onPresent: (sha256) => texts.arrived(sha256),
      onError: deps.onError,
    });
  const texts = createTexts({
    replica,
    documents: overlay.documents,
    sessions,
    personneId: deps.me.personneId,
    rowOf: createRowOf({ sessions, langue }),
    vault: deps.vault,
    extractor: deps.extractor,
    services,
    isSyncing: () => loop.state.get().documents !== null,
    onError: deps.onError,
  });
  const stateNow = (): SyncState => syncState(loop.state.get(), queue, files?.progress() ?? null);
  const state = createSource<SyncState>(stateNow());

  const onQueued = (afterMs: number): void => loop.queued(afterMs);
  const acts = createActs({ queue, overlay, projector, member, served, services, onQueued });
  const aside = createSetAside({ queue, overlay, projector, member, services, langue, onQueued });

  const exported = createExports({
    ...deps,
    documents: overlay.documents,
    member,
    sessions,
    files,
    folder: deps.exportFolder,
    onExported: (dossiers, format) => noteExport({ acts, documents: overlay.documents }, dossiers, format),
  });

  let followed = '';
  const filter = (query: InboxQuery) => filterOf(query, sessions.vocabulary());
  const onList = (query: InboxQuery): void => {
    const key = JSON.stringify(query.tri);
    if (key === followed) return;
    followed = key;
    files?.follow(filter(query));
    texts.follow(filter(query));
  };
  const onOpen = (id: string, query: InboxQuery): void => {
    const ahead = replica.inbox.after(filter(query), id, AHEAD);
    files?.focus([id, ...ahead]);
    texts.focus([id, ...ahead]);
  };

  return {
    asked: () => texts.yieldTo(),
    sync: {
      state,
      now: () => loop.now(),
      setOffline: (horsLigne) => loop.setOffline(horsLigne),
      period: () => offlinePeriod(replica.state()),
    },
    changes,
    inbox: createInboxView({ replica, sessions, langue, onList }),
    dossiers: createDossierApi({ replica, overlay, member, sessions, served, acts, onOpen }),
    acts: {
      act: (act, baseVersion) => acts.act(act, baseVersion),
      withdraw(id) {
        const withdrawn = acts.withdraw(id);
        tellState();
        return withdrawn;
      },
    },
    lots: createLots({ replica, queue, overlay, member, sessions, served, acts, services, langue }),
    queue: {
      list: () => queueItems({ replica, documents: overlay.documents }, queue),
      dismiss: aside.dismiss,
      resend() {
        const count = queue.bringBack();
        void projector.projectAll([...new Set(queue.pending().map(({ dossierId }) => dossierId))]);
        onQueued(0);
        return count;
      },
      export: () => exportOf(replica, queue),
    },
    conflicts: {
      list: () => conflictViews({ replica, documents: overlay.documents }, queue),
      resolve: aside.resolve,
    },
    lectures: createLectures({ replica, overlay, member, sessions, queue, acts }),
    seances: createSeancesView({ replica, overlay, member, sessions }),
    lettres: createLettres({ replica, overlay, member, sessions, services }),
    places: {
      get: (sha256) => replica.place(sha256) ?? null,
      set: (sha256, place) => replica.savePlace(sha256, place),
    },
    reprise: createReprise(replica),
    files: {
      want: (dossierId, sha256) => files?.want(dossierId, sha256),
      status: () =>
        files?.status() ?? { presents: 0, attendus: 0, introuvables: 0, octets: 0, budget: deps.budget() },
    },
    exports: exported,
    texts: texts.api,
    sweep: createSweep({
      replica,
      documents: overlay.documents,
      pieces,
      sessions,
      member,
      onFocus: (dossierIds) => files?.focus(dossierIds),
    }),
    facts: createFacts({ documents: overlay.documents, pieces, sessions, member }),
    mails: createMailPreview({
      documents: overlay.documents,
      member,
      services,
      render: shippedRenderer(),
      site: deps.serverUrl,
    }),
    async start() {
      const pending = queue.pending();
      const behind = new Set([...pending.map(({ dossierId }) => dossierId), ...queue.dirty()]);
      // DE12: séances last: what they freeze is decided by what waits on their dossiers.
      const seances = new Set(
        pending.filter(({ type }) => type.startsWith('seance.')).map(({ dossierId }) => dossierId),
      );
      await projector.projectAll([...behind.difference(seances), ...seances]);
      loop.start();
      texts.wake();
      tellState();
    },
    network: () => loop.network(),
    file: async (sha256) => (files ? files.read(sha256) : null),
    exportPart: exported.part,
    relabel() {
      sessions.changed();
      changes.tell('tous');
    },
    resize: async () => files?.resize(),
    async stop() {
      await loop.stop();
      await exported.close();
      await deps.atelier.close();
      await texts.close();
      await files?.close();
    },
  };
}
