import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileText } from '../../application/texts-ports.ts';
import type { ReadingLimits } from './read-pdf.ts';
import type { ReadAnswer, ReadRequest } from './thread.ts';

/** Bumped when texts come out otherwise: every file is then read again. */
export const LECTEUR = 1;

export interface ExtractorLimits extends ReadingLimits {
  /** After this long the thread is ended, whatever it does. */
  readonly arretMs: number;
  /** Bytes that the thread may hold, in V8's heap and beside it. */
  readonly memoire: number;
}

const LIMITS: ExtractorLimits = {
  delaiMs: 15_000,
  arretMs: 30_000,
  memoire: 512 * 1024 * 1024,
  pages: 300,
  page: 60_000,
  fichier: 1_000_000,
};
/** The thread holds some 60 MB: it ends when nothing was to be read for so long. */
const IDLE_MS = 20_000;
const WATCH_MS = 50;
/** A machine under load may take long to start a thread; a file has no part in that. */
const START_MS = 30_000;

/** Reads the text of PDFs in a thread of its own. */
export interface TextExtractor {
  /**
   * One file at a time; takes the bytes away. A file that is too much for the thread is unreadable, and costs
   * the thread only. Null: closed meanwhile.
   * @throws Error when the thread can't be started: a fault of the installation, never of a file.
   */
  extract(bytes: Uint8Array<ArrayBuffer>): Promise<FileText | null>;
  close(): Promise<void>;
}

const UNREADABLE: FileText = { etat: 'illisible', pages: [] };

export function createTextExtractor(partial: Partial<ExtractorLimits> = {}): TextExtractor {
  const limits = { ...LIMITS, ...partial };
  let thread: Promise<Worker> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    const worker = await ending?.catch(() => null);
    await worker?.terminate();
  };

  return {
    async extract(bytes) {
      if (closed) return null;
      clearTimeout(idle);
      thread ??= startThread(limits);
      const worker = await thread.catch((error: unknown) => {
        thread = null;
        throw error;
      });
      const text = await readIn(worker, bytes, limits);
      if (closed) return null;
      if (text === null) await end();
      else {
        idle = setTimeout(() => void end(), IDLE_MS);
        idle.unref();
      }
      return text ?? UNREADABLE;
    },
    async close() {
      closed = true;
      await end();
    },
  };
}

/** The code of the thread: from source beside this module; in a build the entry `texts-thread.js`. */
function threadFile(): string {
  const here = import.meta.dirname;
  const places = import.meta.url.endsWith('.ts') ? ['thread.ts'] : ['texts-thread.js', '../texts-thread.js'];
  const file = places.map((place) => path.join(here, place)).find((place) => existsSync(place));
  if (!file) throw new Error('texts-thread.js is missing from this build');
  return file;
}

function startThread(limits: ExtractorLimits): Promise<Worker> {
  const worker = new Worker(threadFile(), {
    name: 'textes',
    // Nothing of ours reaches it.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.memoire / 1024 / 1024, maxYoungGenerationSizeMb: 32 },
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return new Promise((resolve, reject) => {
    const fail = (cause?: unknown): void => {
      clearTimeout(late);
      void worker.terminate();
      reject(new Error('the thread that reads texts did not start', { cause }));
    };
    const late = setTimeout(fail, START_MS);
    worker.once('error', fail);
    worker.once('exit', fail);
    worker.once('message', () => {
      clearTimeout(late);
      worker.off('error', fail);
      worker.off('exit', fail);
      // After a file's end nobody waits for it: its death is met by the next file.
      worker.on('error', () => undefined);
      resolve(worker);
    });
  });
}

/** Null: the thread died of the file, or must be ended because of it. */
function readIn(
  worker: Worker,
  bytes: Uint8Array<ArrayBuffer>,
  limits: ExtractorLimits,
): Promise<FileText | null> {
  return new Promise((resolve) => {
    const settle = (text: FileText | null): void => {
      clearTimeout(late);
      clearInterval(watch);
      for (const [event, listener] of listeners) worker.off(event, listener);
      resolve(text);
    };
    const give = (answer: ReadAnswer): void => settle(answer === 'pret' ? null : answer);
    const died = (): void => settle(null);
    const listeners = [
      ['message', give],
      ['error', died],
      ['exit', died],
    ] as const;
    for (const [event, listener] of listeners) worker.on(event, listener);
    const late = setTimeout(died, limits.arretMs);
    // V8 bounds its own heap; what pdf.js inflates lies beside it.
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ used_heap_size, external_memory }) => {
          if (used_heap_size + external_memory > limits.memoire) died();
        },
        () => undefined,
      );
    }, WATCH_MS);
    const { delaiMs, pages, page, fichier } = limits;
    const request: ReadRequest = { bytes, limits: { delaiMs, pages, page, fichier } };
    worker.postMessage(request, [bytes.buffer]);
  });
}
