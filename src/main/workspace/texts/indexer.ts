import type { TextsProgress } from '../../../protocol/texts.ts';
import type { InboxFilter } from '../../application/replica-ports.ts';
import { createSource, type Observable } from '../api/observable.ts';
import type { Documents } from '../replica/documents.ts';
import type { WorkspaceServices } from '../services.ts';
import { dossierTexts } from './dossier-texts.ts';
import { LECTEUR } from './extractor.ts';
import { createFileReader, type FileReaderServices } from './file-reader.ts';

/** Looked at again this often while something else goes first. */
const BUSY_MS = 200;
interface Patience {
  /** After the interface's last question. */
  readonly quietMs: number;
  /** Who never stops asking doesn't stop the work for ever. */
  readonly mostMs: number;
}
/** Some milliseconds each: what was written is found soon. */
const DOSSIER: Patience = { quietMs: 150, mostMs: 2_000 };
/** A core for as long as a file takes: who leafs through, or writes, asks again sooner. */
const FILE: Patience = { quietMs: 1_500, mostMs: 60_000 };
/** A rest after each file, as a part of the time it took: the machine is not ours alone. */
const REST = 0.5;
/** Progress is told this often at most, and seldom enough that counting costs little of the time. */
const TELL_MS = 500;
const COUNTING_SHARE = 1 / 50;

export const NOTHING_YET: TextsProgress = {
  total: 0,
  lus: 0,
  sansTexte: 0,
  illisibles: 0,
  aRecevoir: 0,
  enCours: false,
};

export interface IndexerServices extends FileReaderServices {
  /** With the acts that wait on top. */
  readonly documents: Documents;
  readonly personneId: string;
  readonly services: WorkspaceServices;
  /** Documents are coming in: they go first. */
  readonly isSyncing: () => boolean;
  readonly onError: (error: unknown) => void;
}

/** Keeps the full-text index in step, behind everything else: dossiers that changed, then files one by one. */
export interface Indexer {
  readonly progress: Observable<TextsProgress>;
  /** Something may be there to do: documents or files came, a dossier changed. */
  wake(): void;
  /** The interface asked something of the workspace: it goes first. */
  yieldTo(): void;
  /** A file came. */
  arrived(sha256: string): void;
  /** Dossiers on the screen, or about to be: their files are read before all others. */
  focus(dossierIds: readonly string[]): void;
  /** The list as the member has it. */
  follow(filter: InboxFilter): void;
  /** Ends after the running transaction; a file that is being read is read again another time. */
  close(): Promise<void>;
}

export function createIndexer(deps: IndexerServices): Indexer {
  const { replica, documents, personneId, services } = deps;
  const { texts } = replica;
  const { clock, timers } = services;
  const files = createFileReader(deps);
  let asked = 0;
  let woken = false;
  /** Something was indexed or read since the last rest. */
  let worked = false;
  let closed = false;
  let running: Promise<void> | null = null;
  let cancelWait: () => void = () => undefined;
  let tellAt = 0;

  const counted = createSource<TextsProgress>(NOTHING_YET);
  /** Who looks at the progress. Counting walks over every file: it is done for somebody. */
  let watchers = 0;
  const tell = (always: boolean): void => {
    const began = clock.now();
    if (watchers === 0 || (!always && began < tellAt)) return;
    counted.set(progressNow());
    const ended = clock.now();
    tellAt = ended + Math.max(TELL_MS, (ended - began) / COUNTING_SHARE);
  };
  const progressNow = (): TextsProgress => ({ ...texts.totals(LECTEUR), enCours: running !== null });
  const progress: Observable<TextsProgress> = {
    get: () => (watchers > 0 ? counted.get() : progressNow()),
    subscribe(listener) {
      const stop = counted.subscribe(listener);
      watchers += 1;
      if (watchers === 1) tell(true);
      let watching = true;
      return () => {
        stop();
        if (watching) watchers -= 1;
        watching = false;
      };
    },
  };

  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = timers.after(ms, resolve);
      cancelWait = () => {
        cancel();
        resolve();
      };
    });
  /** Whoever waits for an answer goes first. */
  const quiet = async ({ quietMs, mostMs }: Patience): Promise<void> => {
    const since = clock.now();
    const isAsked = (): boolean => clock.now() - asked < quietMs && clock.now() - since < mostMs;
    while (!closed && (deps.isSyncing() || isAsked())) await wait(BUSY_MS);
  };

  /** One dossier at a time, some milliseconds each: questions of the interface are let in between. */
  const indexStale = async (): Promise<void> => {
    for (;;) {
      await quiet(DOSSIER);
      const [id] = closed ? [] : texts.stale(1);
      if (id === undefined) return;
      const found = dossierTexts({ documents, texts, personneId }, id);
      texts.index(found ?? { dossierId: id, pieces: [], unites: [], mots: '' });
      files.indexed(id);
      worked = true;
      tell(false);
      await services.pause();
    }
  };

  const work = async (): Promise<void> => {
    do {
      woken = false;
      await indexStale();
      for (let sha256 = await files.next(); sha256 !== undefined && !closed; sha256 = await files.next()) {
        await quiet(FILE);
        if (closed) return;
        const began = clock.now();
        tell(false);
        await files.read(sha256);
        worked = true;
        await indexStale();
        if (!closed) await wait((clock.now() - began) * REST);
      }
    } while (woken && !closed);
  };
  const run = (): void => {
    woken = true;
    if (closed || running) return;
    running = work()
      .catch(deps.onError)
      .finally(() => {
        running = null;
        // Woken for nothing, as by each dossier that is opened: nothing changed.
        if (worked) tell(true);
        worked = false;
      });
  };

  return {
    progress,
    wake: run,
    yieldTo() {
      asked = clock.now();
    },
    arrived(sha256) {
      files.arrived(sha256);
      run();
    },
    focus(dossierIds) {
      files.focus(dossierIds);
      run();
    },
    follow: (filter) => files.follow(filter),
    async close() {
      closed = true;
      cancelWait();
      await deps.extractor.close();
      await running;
    },
  };
}
