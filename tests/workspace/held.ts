import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long this thread's event loop was held, in ms. */
export interface Held {
  /** Most processor time used between two turns: what this thread's own work holds, whatever else runs. */
  readonly cpuMax: number;
  /** By the clock on the wall: also what other processes take. */
  readonly wallP99: number;
  readonly wallMax: number;
}

/**
 * Watches this thread's event loop. Processor time is the measure on a machine that others use too: a
 * thread that waits for its turn is not held by its own work.
 */
export function watchEventLoop(): { stop(): Held } {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const used = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let last = used();
  let cpuMax = 0;
  const look = (): void => {
    const now = used();
    cpuMax = Math.max(cpuMax, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  delay.enable();
  return {
    stop() {
      look();
      clearInterval(timer);
      delay.disable();
      return { cpuMax, wallP99: delay.percentile(99) / 1e6, wallMax: delay.max / 1e6 };
    },
  };
}
