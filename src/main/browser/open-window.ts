import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Langue } from '../../domain/codes.ts';
import { findChromium } from './find-chromium.ts';

/** What a page was opened in, or nothing. */
export type Opened = 'fenetre' | 'navigateur' | 'rien';

export interface OpenedWindow {
  readonly opened: Opened;
  /** Resolves when the person closes it; null when that can't be known. */
  readonly closed: Promise<void> | null;
  close(): void;
}

/** An early end with an error means that nothing opened; a browser that goes on, or hands over, is well. */
const SETTLED_MS = 2_000;

/** A browser of its own for the window: no extension reads the page, nothing is synced or fetched. */
const SWITCHES = [
  '--new-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=Translate',
  '--window-size=1280,800',
  // No question about the system's keychain: this profile keeps no password.
  '--password-store=basic',
];

/** Is there somewhere to show a window? */
export const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export interface WindowOptions {
  /** Folder of the window's own browser profile. */
  readonly profile: string;
  readonly langue: Langue;
}

/** Opens `url` in a window without browser controls, else in the default browser, else not at all. */
export async function openWindow(url: string, { profile, langue }: WindowOptions): Promise<OpenedWindow> {
  const nothing = { opened: 'rien', closed: null, close: () => undefined } as const;
  if (!hasDisplay()) return nothing;
  const chromium = findChromium();
  if (chromium !== null) {
    // Chromium refuses to run as root with its sandbox, and warns in the window when it does without.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];
    const speaks = [`--lang=${langue}`, `--accept-lang=${langue}`];
    const args = [`--app=${url}`, `--user-data-dir=${profile}`, ...SWITCHES, ...speaks, ...asRoot];
    const window = await start(chromium, args, { LANGUAGE: langue });
    if (window) return { opened: 'fenetre', ...window };
  }
  const browser = await start(...defaultBrowser(url));
  return browser ? { ...nothing, opened: 'navigateur' } : nothing;
}

function defaultBrowser(url: string): [file: string, args: string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

/** Null: it failed. `closed` is null when it ended well at once: another process shows the page. */
async function start(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Omit<OpenedWindow, 'opened'> | null> {
  const child = spawn(file, args, { detached: true, stdio: 'ignore', env: { ...process.env, ...env } });
  child.unref();
  const exit = once(child, 'exit').then(
    ([code]) => code as number | null,
    // It could not be started at all.
    () => -1,
  );
  const early = await Promise.race([exit, setTimeout(SETTLED_MS, 'runs' as const)]);
  if (early === 'runs') return { closed: exit.then(() => undefined), close: () => void child.kill() };
  return early === 0 ? { closed: null, close: () => undefined } : null;
}
