import type { Langue } from '../../domain/codes.ts';

/** What the command line reads from and writes to; the process itself in `cli.ts`. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly langue: Langue;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** First line of the standard input. */
  readonly readLine: () => Promise<string>;
  /** Resolves when the process is asked to stop (SIGTERM, SIGINT). */
  readonly untilStopped: () => Promise<void>;
}

/** 0: done. 1: looked at and not done, or not well. 2: the command or the configuration is wrong. */
export type ExitCode = 0 | 1 | 2;

/** A command that ends early with something to say. Expected: no stack is shown. */
export class CliFailure extends Error {
  readonly exitCode: Exclude<ExitCode, 0>;
  readonly lines: readonly string[];
  constructor(exitCode: Exclude<ExitCode, 0>, lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'CliFailure';
    this.exitCode = exitCode;
    this.lines = lines;
  }
}

/** Prints a command's answer: one JSON object for programs, lines for people. */
export function report(io: Io, json: boolean, object: object, lines: readonly string[]): void {
  if (json) io.out(`${JSON.stringify(object)}\n`);
  else for (const line of lines) io.out(`${line}\n`);
}

/** French unless the system's language is English. */
export function langueOfSystem(env: Io['env']): Langue {
  const tag = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en/i.test(tag) ? 'en' : 'fr';
}
