import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { SandboxLimits } from './report.ts';

const run = promisify(execFile);

/** How a child is started: what comes before Node on the command line, as this machine allows. */
export interface SandboxTools {
  /** util-linux `prlimit`: limits that the kernel holds. */
  readonly prlimit: boolean;
  /** util-linux `unshare`: a network namespace with nothing in it. */
  readonly unshare: boolean;
}

/** What the machine has: asked once per validator. Without either, the watchdog and Node's own limits stay. */
export async function findSandboxTools(): Promise<SandboxTools> {
  if (process.platform !== 'linux') return { prlimit: false, unshare: false };
  const works = (command: string, args: readonly string[]): Promise<boolean> =>
    run(command, args, { timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  const [prlimit, unshare] = await Promise.all([
    works('prlimit', ['--nofile=64', 'true']),
    works('unshare', [...UNSHARE, 'true']),
  ]);
  return { prlimit, unshare };
}

const UNSHARE = ['--map-root-user', '--net'];

/**
 * The kernel counts what is reserved: V8 sets 512 MB aside for code before it begins. The rest keeps the
 * kernel's limit behind the watchdog's, which knows how to say what happened.
 */
const DATA_SLACK = 768 * 1024 * 1024;

/** Command line of a sandboxed child that serves up to `files` files. */
export function sandboxCommand(
  tools: SandboxTools,
  entry: string,
  limits: SandboxLimits,
  files: number,
): readonly [command: string, args: readonly string[]] {
  const node = [process.execPath, ...nodeFlags(entry, limits), entry];
  const kernel = tools.prlimit
    ? [
        'prlimit',
        // Per process, so for all its files; the watchdog counts per file.
        `--cpu=${Math.ceil((limits.cpuMs * files) / 1000) + 10}`,
        `--data=${limits.memoireMax + DATA_SLACK}`,
        '--fsize=0',
        '--core=0',
        '--nofile=256',
      ]
    : [];
  const network = tools.unshare ? ['unshare', ...UNSHARE] : [];
  const [command = process.execPath, ...args] = [...kernel, ...network, ...node];
  return [command, args];
}

function nodeFlags(entry: string, limits: SandboxLimits): readonly string[] {
  // Inside Electron's archive paths are Electron's own: its permission model is not Node's.
  const permission = process.versions.electron ? [] : ['--permission', '--allow-addons', ...readable(entry)];
  return [
    ...permission,
    `--max-old-space-size=${Math.floor((limits.memoireMax * 0.75) / 1024 / 1024)}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ];
}

/** The code and nothing else: not the data folder, not the configuration, not the files of others. */
function readable(entry: string): readonly string[] {
  const code = new Set([path.dirname(entry), import.meta.dirname].map((folder) => realpathSync(folder)));
  const packages = [...code]
    .flatMap(withParents)
    .flatMap((folder) => [path.join(folder, 'node_modules'), path.join(folder, 'package.json')])
    .filter((place) => existsSync(place));
  return [...new Set([...code, ...packages])].map((place) => `--allow-fs-read=${place}`);
}

const withParents = (folder: string): readonly string[] =>
  folder === path.dirname(folder) ? [folder] : [folder, ...withParents(path.dirname(folder))];
