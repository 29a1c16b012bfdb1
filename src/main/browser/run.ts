import { existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Langue } from '../../domain/codes.ts';
import { format } from '../../messages/catalogue.ts';
import { launchTexts } from '../../messages/launch.ts';
import { type DemonstrationAccount, signInToDemonstration } from '../workspace/demonstration.ts';
import { createWorkspaceHost } from '../workspace/host.ts';
import { createOwnClient } from '../workspace/own-client.ts';
import { openSystemKeychain } from '../workspace/system-keychain.ts';
import { announce, askRunning, withdraw } from './instance.ts';
import { type Opened, type OpenedWindow, openWindow } from './open-window.ts';
import { startLoopbackServer } from './server.ts';

export interface BrowserEdition {
  /** Of this workspace: replica, queue, file cache. */
  readonly folder: string;
  /** The built interface. */
  readonly renderer: string;
  readonly workerFile: string;
  /** 0: any free port. */
  readonly port: number;
  readonly langue: Langue;
  /** Open a window or the default browser, or only give the address. */
  readonly open: boolean;
  /** Proposed at the first sign-in. */
  readonly serverUrl?: string;
  /** Signed in with when nobody is. */
  readonly demonstration?: DemonstrationAccount;
  /** The address to open (with its token), and what it was opened in. */
  readonly onOpen: (url: string, opened: Opened) => void;
  readonly say: (sentence: string) => void;
  readonly untilStopped: Promise<void>;
}

/** Runs the browser edition until it is stopped; resolves to the exit code. */
export async function runBrowserEdition(edition: BrowserEdition): Promise<0 | 1> {
  const { folder, renderer, workerFile, langue, say } = edition;
  const text = (key: keyof typeof launchTexts.fr): string => format(launchTexts, langue, key);
  if (!existsSync(path.join(renderer, 'review/index.html'))) {
    say(text('sansInterface'));
    return 1;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (await askRunning(folder)) {
    say(text('dejaOuvert'));
    return 0;
  }

  const crash = Promise.withResolvers<'crash'>();
  const windowClosed = Promise.withResolvers<'closed'>();
  const windows: OpenedWindow[] = [];
  const host = createWorkspaceHost({
    workerFile,
    boot: {
      folder,
      edition: 'navigateur',
      langue,
      appareil: os.hostname(),
      ...(edition.serverUrl === undefined ? {} : { serverUrl: edition.serverUrl }),
    },
    keychain: await openSystemKeychain(),
    onCrash: () => crash.resolve('crash'),
  });
  const profile = path.join(folder, 'fenetre');
  const openOne = async (): Promise<void> => {
    const url = server.openingUrl();
    const opened = edition.open ? await openWindow(url, { profile, langue }) : null;
    edition.onOpen(url, opened?.opened ?? 'rien');
    if (!opened?.closed) return;
    // The process of our own windows: when the last of them is closed, so is the application.
    windows.push(opened);
    void opened.closed.then(() => windowClosed.resolve('closed'));
  };
  const server = await startLoopbackServer({
    host,
    folder: renderer,
    port: edition.port,
    langue,
    onAgain: () => void openOne(),
  });
  announce(folder, { port: server.port, key: server.key });
  try {
    if (edition.demonstration) await signInToDemonstration(createOwnClient(host), edition.demonstration);
    await openOne();
    const end = await Promise.race([edition.untilStopped, crash.promise, windowClosed.promise]);
    if (end === 'crash') say(text('panne'));
    return end === 'crash' ? 1 : 0;
  } finally {
    withdraw(folder);
    for (const window of windows) window.close();
    await server.close();
    await host.close();
  }
}
