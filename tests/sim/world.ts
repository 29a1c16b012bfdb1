import { createRandom, type Random } from './random.ts';

/** Virtual time: nothing happens but what was scheduled, in an order that the seed decides. */
export interface World {
  readonly random: Random;
  /** Milliseconds since the epoch, of the true clock. */
  now(): number;
  /** Runs `task` after `ms` of virtual time; the returned function cancels it. */
  after(ms: number, task: () => void): () => void;
  sleep(ms: number): Promise<void>;
  /** Runs everything that is due until `until`, letting promises settle between events. */
  runUntil(until: number): Promise<void>;
  /** One line of the history; the same seed gives the same lines. */
  trace(line: string): void;
  readonly lines: readonly string[];
}

interface Event {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

const START = Date.UTC(2026, 3, 1, 8, 0, 0);

/** Lets every settled promise run its followers before the next event. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createWorld(seed: number): World {
  const random = createRandom(seed);
  const events: Event[] = [];
  const lines: string[] = [];
  let time = START;
  let order = 0;

  const after = (ms: number, task: () => void): (() => void) => {
    const event: Event = { at: time + Math.max(0, Math.round(ms)), order: order++, task };
    let i = events.length;
    while (i > 0 && isLater(events[i - 1], event)) i--;
    events.splice(i, 0, event);
    return () => {
      const at = events.indexOf(event);
      if (at >= 0) events.splice(at, 1);
    };
  };
  return {
    random,
    now: () => time,
    after,
    sleep: (ms) => new Promise((resolve) => void after(ms, resolve)),
    runUntil: async (until) => {
      await settle();
      for (let event = events[0]; event !== undefined && event.at <= until; event = events[0]) {
        events.shift();
        time = event.at;
        event.task();
        await settle();
      }
      time = until;
    },
    trace: (line) => lines.push(`${time - START} ${line}`),
    lines,
  };
}

const isLater = (a: Event | undefined, b: Event): boolean =>
  a !== undefined && (a.at > b.at || (a.at === b.at && a.order > b.order));
