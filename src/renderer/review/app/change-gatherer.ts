export type Moved = ReadonlySet<string> | 'tous';

/** A sync brings notices by the hundred; screens are refreshed at most this often. */
const EVERY_MS = 200;

interface Gatherer {
  add(dossiers: readonly string[] | 'tous'): void;
  stop(): void;
}

/** Passes the first notice on at once and those that follow within 200 ms together, so that nothing on screen starves or flickers. */
export function createChangeGatherer(
  refresh: (moved: Moved) => void,
  timers: Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'> = globalThis,
): Gatherer {
  let waiting: Set<string> | 'tous' | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const tick = (): void => {
    timer = null;
    if (waiting === null) return;
    const moved = waiting;
    waiting = null;
    timer = timers.setTimeout(tick, EVERY_MS);
    refresh(moved);
  };
  return {
    add: (dossiers) => {
      if (dossiers === 'tous' || waiting === 'tous') waiting = 'tous';
      else waiting = new Set([...(waiting ?? []), ...dossiers]);
      if (timer === null) tick();
    },
    stop: () => {
      if (timer !== null) timers.clearTimeout(timer);
      timer = null;
      waiting = null;
    },
  };
}
