import type { InboxFilter, ReplicaStore } from '../../application/replica-ports.ts';
import type { FilesStatus } from '../api/member.ts';
import type { WorkspaceServices } from '../services.ts';
import { backoffMs } from '../sync/backoff.ts';
import type { FilesProgress } from '../sync/sync-state.ts';
import { type SyncTransport, TransportError } from '../sync/transport.ts';
import { type Fetched, fetchFile } from './fetch.ts';
import { createRate } from './rate.ts';
import { createRoom } from './room.ts';
import type { Vault } from './vault.ts';
import type { Wanted } from './wanted.ts';
import { createWantedLine } from './wanted-line.ts';

/** Files on their way together. */
const SLOTS = 4;
/** Wrong bytes for one file before it is taken for missing. */
const WRONG_MAX = 2;

export interface FileCacheServices {
  readonly replica: ReplicaStore;
  readonly vault: Vault;
  readonly transport: Pick<SyncTransport, 'file'>;
  readonly services: WorkspaceServices;
  readonly budget: () => number;
  /** Figures moved. */
  readonly onChange: () => void;
  /** A file of a dossier on the screen came, or turned out to be missing. */
  readonly onFile: (dossierId: string) => void;
  /** A file came, whole. */
  readonly onPresent: (sha256: string) => void;
  readonly onError: (error: unknown) => void;
}

/** The member's files on this disk: fetched in the order he reads, within a budget. */
export interface FileCache {
  /** Null: not here; it is fetched before all others from now on. */
  read(sha256: string): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string } | null>;
  /** The open dossier, then the next ones: fetched first, and kept whatever the budget says. */
  focus(dossierIds: readonly string[]): void;
  /**
   * A version that is not the one to be read, such as the one an avis cites: fetched now, once. Unknown ones are
   * no error: the dossier may have left meanwhile.
   */
  want(dossierId: string, sha256: string): void;
  /** The list as the member has it: what he reads next. Looked through from its beginning. */
  follow(filter: InboxFilter): void;
  /** These dossiers came in: they may have other files now, fetched once the server is reached. */
  changed(dossierIds: readonly string[]): void;
  /** The server was reached. */
  online(): void;
  offline(): void;
  /** Of dossiers that are gone. */
  erase(sha256s: readonly string[]): Promise<void>;
  /** The budget is another one: gives up what was used longest ago, or fetches what there is room for now. */
  resize(): Promise<void>;
  status(): FilesStatus;
  /** Null when nothing is being fetched. */
  progress(): FilesProgress | null;
  /** Keeps what is on its way for another time. */
  close(): Promise<void>;
}

export function createFileCache(deps: FileCacheServices): FileCache {
  const { replica, vault, services } = deps;
  const rate = createRate();
  const active = new Map<string, { readonly taille: number; readonly task: Promise<void> }>();
  const wrong = new Map<string, number>();
  const line = createWantedLine(deps);
  let stop = new AbortController();
  let isOnline = false;
  /** From the first file to the last, also while the next one is looked for. */
  let isReceiving = false;
  let pumping: Promise<void> | null = null;
  let failures = 0;
  /** By how much the count is off once nothing is missing: a file of two dossiers counts twice, an older version never. */
  let surplus = 0;
  let cancelRetry: () => void = () => undefined;

  const room = createRoom({ replica, vault, budget: deps.budget, isPinned: line.isPinned });

  const isActive = (sha256: string): boolean => active.has(sha256);
  /** The next file to fetch; undefined when there is none, or no room for it. */
  const next = async (): Promise<Wanted | undefined> => {
    for (;;) {
      const wanted = await line.next(isActive);
      if (!wanted) {
        if (line.isWhole()) surplus = uncounted() - active.size;
        return undefined;
      }
      const onTheirWay = [...active.values()].reduce((sum, other) => sum + other.taille, 0);
      if (await room.make(wanted.version.taille + onTheirWay, wanted.rang)) return wanted;
      if (wanted.rang !== 'urgent') {
        line.giveUp();
        return undefined;
      }
    }
  };
  const uncounted = (): number => {
    const { presents, introuvables } = replica.files.totals();
    return replica.inbox.size().fichiers - presents - introuvables;
  };

  const keep = ({ dossierId, version, rang }: Wanted, fetched: Fetched): void => {
    const { sha256, type, taille } = version;
    const row = { sha256, type, taille, utiliseLe: services.clock.now() };
    if (fetched.kind === 'present') {
      failures = 0;
      replica.files.use(dossierId, [sha256]);
      replica.files.save({ ...row, etat: 'present', octets: fetched.octets });
      deps.onPresent(sha256);
    } else if (fetched.kind === 'faux') {
      const times = (wrong.get(sha256) ?? 0) + 1;
      wrong.set(sha256, times);
      if (times >= WRONG_MAX) replica.files.save({ ...row, etat: 'introuvable', octets: 0 });
    } else if (fetched.error instanceof TransportError) {
      if (fetched.error.problem === 'introuvable')
        replica.files.save({ ...row, etat: 'introuvable', octets: 0 });
      else retryLater();
    } else {
      retryLater();
      deps.onError(fetched.error);
    }
    if (rang === 'urgent') deps.onFile(dossierId);
  };

  const begin = (wanted: Wanted): void => {
    const { sha256 } = wanted.version;
    const { signal } = stop;
    const onBytes = (count: number): void => rate.add(count, services.clock.now());
    const task = fetchFile({ ...deps, onBytes }, sha256, signal).then((fetched) => {
      active.delete(sha256);
      if (!signal.aborted || fetched.kind === 'present') keep(wanted, fetched);
      if (fetched.kind !== 'present') line.changed([wanted.dossierId]);
      deps.onChange();
      pump();
    });
    active.set(sha256, { taille: wanted.version.taille, task });
    isReceiving = true;
  };

  const received = (): void => {
    if (!isReceiving) return;
    isReceiving = false;
    deps.onChange();
  };
  const fill = async (): Promise<void> => {
    while (isOnline && active.size < SLOTS) {
      const wanted = await next();
      if (!wanted && active.size === 0) received();
      if (!wanted) return;
      if (!isOnline) return line.changed([wanted.dossierId]);
      begin(wanted);
    }
  };
  const pump = (): void => {
    if (!isOnline || pumping) return;
    pumping = fill()
      .catch((error: unknown) => {
        // What is missing could not be looked for: said as it is, and tried again.
        deps.onError(error);
        line.again();
        retryLater();
        deps.onChange();
      })
      .finally(() => {
        pumping = null;
        if (isOnline && line.hasUrgent() && active.size < SLOTS) pump();
      });
  };
  /** Goes on with what is missing. */
  const resume = (): void => {
    isOnline = true;
    line.refresh();
    pump();
  };
  /** One file's wire broke, or the search for the next: those on their way go on, the next ones wait a little. */
  const retryLater = (): void => {
    isOnline = false;
    failures += 1;
    cancelRetry();
    cancelRetry = services.timers.after(backoffMs(failures, services.random), resume);
  };
  const suspend = (): void => {
    isOnline = false;
    isReceiving = false;
    cancelRetry();
    stop.abort();
    stop = new AbortController();
  };

  return {
    async read(sha256) {
      const row = replica.files.get(sha256);
      const bytes = row?.etat === 'present' ? await vault.read(sha256, row.taille) : null;
      if (row && bytes) {
        replica.files.touch(sha256, services.clock.now());
        return { bytes, type: row.type };
      }
      if (row?.etat === 'present') {
        replica.files.remove(sha256);
        line.again();
      }
      line.hurry(sha256);
      pump();
      return null;
    },
    focus(dossierIds) {
      line.focus(dossierIds);
      pump();
    },
    want(dossierId, sha256) {
      line.want(dossierId, sha256);
      pump();
    },
    follow(filter) {
      line.follow(filter);
      pump();
    },
    changed: (dossierIds) => line.changed(dossierIds),
    online() {
      cancelRetry();
      resume();
    },
    offline: suspend,
    async erase(sha256s) {
      for (const sha256 of sha256s) {
        replica.files.remove(sha256);
        await vault.remove(sha256);
      }
      line.roomCame();
    },
    async resize() {
      await room.make(0, 'urgent');
      line.again();
      line.refresh();
      pump();
    },
    status() {
      const { presents, introuvables, octets } = replica.files.totals();
      return {
        presents,
        attendus: Math.max(0, uncounted() - surplus),
        introuvables,
        octets,
        budget: deps.budget(),
      };
    },
    progress() {
      if (active.size === 0 && !(isOnline && isReceiving)) return null;
      const { presents, octets } = replica.files.totals();
      const all = replica.inbox.size();
      const octetsTotal = Math.max(octets, Math.min(all.octets, deps.budget()));
      const share = all.octets === 0 ? 1 : octetsTotal / all.octets;
      return {
        recus: presents,
        total: Math.max(presents + active.size, Math.round(all.fichiers * share)),
        octetsRecus: octets,
        octetsTotal,
        resteMs: rate.remainingMs(octetsTotal - octets),
      };
    },
    async close() {
      suspend();
      await pumping;
      await Promise.all([...active.values()].map(({ task }) => task));
    },
  };
}
