import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { root } from './child.ts';

export interface Desktop {
  readonly app: ElectronApplication;
  /** Its first window. */
  readonly page: Page;
  /** Exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** As a person quits. Nothing happens the second time. */
  quit(): Promise<void>;
  /** kill -9: nothing is closed, nothing is said. */
  kill(): Promise<void>;
}

export interface DesktopOptions {
  /** The same folder is the same installation: window places, workspace. */
  readonly userData: string;
  /** Proposed at the first sign-in. */
  readonly serverUrl?: string;
  /** Language of the system. */
  readonly locale?: 'fr-FR' | 'en-GB';
  /** Given by the system as an argument. */
  readonly link?: string;
}

/** Starts the built desktop bundles, on Electron or on the stand-in. */
export async function launchDesktop({
  userData,
  serverUrl,
  locale = 'fr-FR',
  link,
}: DesktopOptions): Promise<Desktop> {
  const app = await _electron.launch({
    cwd: root,
    args: [
      '.',
      `--user-data-dir=${userData}`,
      `--lang=${locale}`,
      ...(serverUrl === undefined ? [] : [`--server=${serverUrl}`]),
      ...(link === undefined ? [] : [link]),
    ],
  });
  const child = app.process();
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  const page = await firstPage(app).catch((cause: unknown) => {
    throw new Error(`no window opened; the application said:\n${said}`, { cause });
  });
  return {
    app,
    page,
    ended,
    quit: async () => {
      if (child.exitCode === null && child.signalCode === null) await app.close();
    },
    async kill() {
      const browsers = childrenOf(child.pid);
      child.kill('SIGKILL');
      await ended;
      // Electron's own processes end with it; the stand-in's browser does not know.
      for (const pid of browsers) if (existsSync(`/proc/${pid}`)) process.kill(pid, 'SIGKILL');
    },
  };
}

/** Processes that this one started; none where there is no /proc. */
function childrenOf(pid: number | undefined): readonly number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number);
}

/** The first window, once its page has run. */
async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'pupitre' in window && document.readyState === 'complete');
  return page;
}

/** Path of the binary: Electron's, or the stand-in's. */
export async function electronBinary(): Promise<string> {
  // Outside of Electron the package is that path.
  const { default: binary } = (await import('electron')) as unknown as { default: string };
  return binary;
}

/** Starts the binary on an installation that already runs; resolves to its exit code. */
export async function secondInstance(userData: string, more: readonly string[] = []): Promise<number | null> {
  const args = ['--no-sandbox', '.', `--user-data-dir=${userData}`, ...more];
  const child = spawn(await electronBinary(), args, { cwd: root, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
