import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a process uses: resident bytes, processor milliseconds since it began. */
export interface Usage {
  readonly memoire: number;
  readonly cpuMs: number;
}

const PAGE = 4096;
/** USER_HZ is 100 on every Linux that Node runs on. */
const TICK_MS = 10;

/**
 * Looks at a process from outside. Undefined when it has ended, or where the system does not tell
 * (Windows): Node's heap limit and the time limit remain there.
 */
export async function usageOf(pid: number): Promise<Usage | undefined> {
  if (process.platform === 'linux') return linuxUsage(pid);
  return process.platform === 'win32' ? undefined : psUsage(pid);
}

async function linuxUsage(pid: number): Promise<Usage | undefined> {
  try {
    const [statm, stat] = await Promise.all([
      readFile(`/proc/${pid}/statm`, 'latin1'),
      readFile(`/proc/${pid}/stat`, 'latin1'),
    ]);
    // The command's name stands in brackets and may hold anything: fields are counted after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      memoire: Number(statm.split(' ')[1]) * PAGE,
      cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
    };
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

async function psUsage(pid: number): Promise<Usage | undefined> {
  const { stdout } = await run('ps', ['-o', 'rss=,time=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  const [rss, time] = stdout.trim().split(/\s+/);
  if (!rss || !time) return undefined;
  const seconds = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
  return { memoire: Number(rss) * 1024, cpuMs: seconds * 1000 };
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
