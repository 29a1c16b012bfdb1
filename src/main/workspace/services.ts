/** What the workspace takes from outside, so that one seed is one history. Times are milliseconds. */
export interface Clock {
  /** Since the epoch. */
  now(): number;
}

export interface Timers {
  /** Runs `task` after `ms`; the returned function cancels it. */
  after(ms: number, task: () => void): () => void;
}

export interface WorkspaceServices {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: {
    /** UUIDv7. */
    uuid(): string;
  };
  /** In [0, 1), for jitter. */
  readonly random: () => number;
  /** Lets waiting queries of the interface run between two slices of work. */
  readonly pause: () => Promise<void>;
}
