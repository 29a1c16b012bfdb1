import { type SyncTransport, TransportError } from '../../src/main/workspace/sync/transport.ts';
import type { PullFrame, PushFrame } from '../../src/protocol/sync.ts';
import type { Plant } from './plants.ts';
import { ProblemAnswer, type SimServer } from './server.ts';
import type { World } from './world.ts';

/** One device's line to the server. */
export interface SimLine {
  readonly transport: SyncTransport;
  /** Pulls the plug or puts it back; what is under way is cut. */
  connect(up: boolean): void;
  /** From now on nothing is dropped, delayed or repeated. */
  heal(): void;
}

/** What an acknowledgement said, as it reached the workspace: kept outside of both sides. */
export type OnOutcome = (frame: Extract<PushFrame, { kind: 'outcome' }>) => void;

/** A line that drops, delays, cuts and repeats, as the seed says. */
export function createLine(
  world: World,
  server: SimServer,
  jeton: string,
  plant: Plant,
  onOutcome: OnOutcome,
): SimLine {
  const { random } = world;
  let up = true;
  let healed = false;
  let connection = 0;

  const down = (): never => {
    throw new TransportError('injoignable');
  };
  const latency = (): Promise<void> => world.sleep(healed ? 1 : random.int(random.chance(0.1) ? 3_000 : 60));

  /** Frames of the server, one by one over the line; a cut may come before any of them. */
  async function* carried<T>(
    open: () => AsyncGenerator<T, void>,
    signal: AbortSignal,
  ): AsyncGenerator<T, void> {
    const mine = connection;
    const { life } = server;
    const born = life();
    const lost = (): boolean => !up || mine !== connection || signal.aborted || life() !== born;
    await latency();
    if (lost() || (!healed && random.chance(0.08))) down();
    const frames = open();
    try {
      for (;;) {
        // The process may die, or the line be cut, between any two steps of the server.
        const next = await frames.next();
        if (life() !== born) down();
        if (next.done) return;
        if (!healed && random.chance(0.3)) await latency();
        if (lost() || (!healed && random.chance(0.03))) down();
        yield next.value;
      }
    } catch (error) {
      if (error instanceof ProblemAnswer) throw problemOf(error);
      throw error;
    } finally {
      void frames.return();
    }
  }

  return {
    connect: (now) => {
      up = now;
      connection++;
    },
    heal: () => {
      healed = true;
      up = true;
      connection++;
    },
    transport: {
      reach: async (signal) => {
        for await (const _ of carried(answered, signal));
      },
      pull: (request, signal): AsyncIterable<PullFrame> => {
        const frames = carried(() => server.pull(jeton, request), signal);
        return plant.frames?.(frames) ?? frames;
      },
      push: async function* ({ mutations }, signal) {
        // A proxy that repeats a request: the server sees it whole, and its answer goes nowhere.
        if (!healed && random.chance(0.15)) {
          const copy = structuredClone(mutations);
          world.after(random.int(5_000), () => void drainCopy(() => server.push(jeton, copy)));
        }
        for await (const frame of carried(() => server.push(jeton, mutations), signal)) {
          if (frame.kind === 'outcome') onOutcome(frame);
          yield frame;
        }
      },
      file: async () => {
        throw new TransportError('introuvable');
      },
      signOut: async () => undefined,
    },
  };
}

const problemOf = ({ code }: ProblemAnswer): TransportError =>
  new TransportError(
    code === 'appareil_revoque' ? 'revoque' : code === 'non_connecte' ? 'deconnecte' : 'refuse',
  );

async function* answered(): AsyncGenerator<void, void> {}

async function drainCopy(open: () => AsyncGenerator<unknown, void>): Promise<void> {
  try {
    for await (const _ of open());
  } catch (error) {
    // The repeated request meets a revoked device or a store that was put back under it: nobody hears.
    if (!(error instanceof ProblemAnswer) && !(error instanceof TypeError)) throw error;
  }
}
