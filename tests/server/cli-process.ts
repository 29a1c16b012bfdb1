import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const CLI = path.resolve(import.meta.dirname, '../../src/main/cli.ts');

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The one object of `--json`. */
  readonly json: () => Record<string, unknown>;
}

interface Run {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

function start(args: readonly string[], { env = {} }: Run = {}): ChildProcess {
  // Only what the command needs: nothing of this machine's settings.
  const clean = { PATH: process.env.PATH ?? '', LANG: 'en_GB.UTF-8', PUPITRE_LOG_LEVEL: 'warn', ...env };
  return spawn(process.execPath, [CLI, ...args], { env: clean, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs `pupitre …` to its end, as a person would. */
export function pupitre(args: readonly string[], run: Run = {}): Promise<Ended> {
  const child = start(args, run);
  child.stdin?.end(run.input ?? '');
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out, err, json: () => JSON.parse(out) as Record<string, unknown> }),
    );
  });
}

/** A server in a process of its own. */
export interface Served {
  readonly url: string;
  readonly pid: number;
  /** Ends it; resolves to its exit code, null when it was killed. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** `pupitre serve` on a free port; resolves once it says where it listens. */
export async function serve(dataFolder: string, run: Run = {}): Promise<Served> {
  const child = start(['serve', '--port', '0', '--data', dataFolder, '--json'], run);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8')));
    void ended.then((code) => reject(new Error(`serve ended with ${String(code)}: ${err}`)));
  });
  const { url, pid } = JSON.parse(line) as { url: string; pid: number };
  return {
    url,
    pid,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
