/** What is known of a draft: same as saved, changed, on its way to the disk, or refused by it. */
export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed';

export interface Autosave<T> {
  /** The latest contents; saved once typing pauses, and at least every `MAX_MS` while it goes on. */
  change(value: T): void;
  /** Saves now what is not saved yet. Resolves once nothing is on its way. */
  flush(): Promise<void>;
  /** Forgets what is not saved yet (it was given, or another way was found to keep it), after what is on its way. */
  discard(): Promise<void>;
}

/** A pause in typing. */
const PAUSE_MS = 350;
/** Longest time that typed text is only on screen. */
const MAX_MS = 800;

interface Options<T> {
  /** False: it could not be written; it is tried again with the next change or flush. */
  readonly save: (value: T) => Promise<boolean>;
  readonly onState: (state: SaveState) => void;
  /** Longest time that typed text is only on screen; 2 s where nothing else is said. */
  readonly maxMs?: number;
  readonly timers?: Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>;
}

/** Saves as typed, one save at a time, always the latest contents last. */
export function createAutosave<T>({
  save,
  onState,
  maxMs = MAX_MS,
  timers = globalThis,
}: Options<T>): Autosave<T> {
  let waiting: { readonly value: T } | null = null;
  let running: Promise<void> | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    timers.clearTimeout(pause);
    timers.clearTimeout(limit);
    pause = undefined;
    limit = undefined;
  };
  const write = async (): Promise<void> => {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      onState('saving');
      if (!(await save(value))) {
        waiting ??= { value };
        onState('failed');
        return;
      }
      onState(waiting ? 'dirty' : 'saved');
    }
  };
  const flush = (): Promise<void> => {
    stop();
    running ??= write().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    change: (value) => {
      waiting = { value };
      onState('dirty');
      timers.clearTimeout(pause);
      pause = timers.setTimeout(() => void flush(), PAUSE_MS);
      limit ??= timers.setTimeout(() => void flush(), maxMs);
    },
    flush,
    discard: async () => {
      stop();
      waiting = null;
      await running;
    },
  };
}
