import os from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog, Menu, session } from 'electron';
import type { Langue } from '../../domain/codes.ts';
import { format } from '../../messages/catalogue.ts';
import { desktopTexts } from '../../messages/desktop.ts';
import { CHANNELS, type MenuCommand } from '../../protocol/bridge.ts';
import { type DemonstrationAccount, signInToDemonstration } from '../workspace/demonstration.ts';
import { createWorkspaceHost, type WorkspaceHost } from '../workspace/host.ts';
import { createOwnClient, type OwnClient } from '../workspace/own-client.ts';
import { createSite } from '../workspace/site/site.ts';
import { openSystemKeychain } from '../workspace/system-keychain.ts';
import { applyPreferences, langueOfLocale } from './appearance.ts';
import { connectIpcPipe } from './ipc-pipe.ts';
import type { Links } from './links.ts';
import { lockSession } from './lock-down.ts';
import { menuTemplate } from './menu.ts';
import { watchNetwork } from './network.ts';
import { serveScheme } from './scheme.ts';
import { createWindows, type Windows } from './windows.ts';

export interface DesktopOptions {
  /** The built interface, preload and worker. */
  readonly renderer: string;
  readonly preload: string;
  readonly workerFile: string;
  readonly links: Links;
  /** Proposed at the first sign-in. */
  readonly serverUrl?: string;
  /** Signed in with when nobody is. */
  readonly demonstration?: DemonstrationAccount;
}

/** In memory: what pages keep (caches, code, blobs) is gone with them; the workspace's disk is encrypted. */
const PARTITION = 'pupitre';

/** Opens the workspace and its first window. Call once `app` is ready, in the only instance. */
export async function startDesktop(options: DesktopOptions): Promise<void> {
  const system = langueOfLocale(app.getLocale());
  const host = createWorkspaceHost({
    workerFile: options.workerFile,
    boot: {
      folder: path.join(app.getPath('userData'), 'espace'),
      edition: 'bureau',
      langue: system,
      appareil: os.hostname(),
      ...(options.serverUrl === undefined ? {} : { serverUrl: options.serverUrl }),
    },
    keychain: await openSystemKeychain(),
    onCrash: () => void restart(system),
  });
  const pages = session.fromPartition(PARTITION);
  lockSession(pages);
  serveScheme(pages, createSite({ folder: options.renderer, page: '/review/index.html', host }));

  const windows = createWindows({
    folder: app.getPath('userData'),
    preload: options.preload,
    partition: PARTITION,
  });
  const own = createOwnClient(host);
  followPreferences(host, own, system, windows);
  const stopNetwork = watchNetwork(() => host.network());
  options.links.follow((link) => (link ? windows.follow(link.link, link.route) : windows.show()));
  app.on('activate', () => windows.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(host, stopNetwork);
  if (options.demonstration) await signInToDemonstration(own, options.demonstration);
  windows.open(options.links.takeFirst()?.route);
}

/** Menu and theme as the member prefers, now and after each change. */
function followPreferences(host: WorkspaceHost, own: OwnClient, system: Langue, windows: Windows): void {
  let shown: Langue | null = null;
  const setLangue = (langue: Langue): void => {
    if (langue === shown) return;
    shown = langue;
    const template = menuTemplate({
      langue,
      mac: process.platform === 'darwin',
      development: !app.isPackaged,
      newWindow: () => void windows.open(),
      command: (command: MenuCommand) =>
        BrowserWindow.getFocusedWindow()?.webContents.send(CHANNELS.menu, command),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  setLangue(system);
  const refresh = async (): Promise<void> =>
    applyPreferences(await own.ask('query', 'preferences.get'), system, setLangue);
  connectIpcPipe({
    host,
    onWindow: (route) => void windows.open(route),
    // Asked after it in the same pipe, so answered after it.
    onRequest: (message) => {
      if (message.method === 'mutation' && message.path === 'preferences.set') void refresh();
    },
  });
  void refresh();
}

/** The workspace ends its transaction and closes before the process goes; the host bounds the time. */
function closeBeforeQuit(host: WorkspaceHost, stopNetwork: () => void): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    stopNetwork();
    void host.close().then(() => {
      closed = true;
      app.quit();
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => app.quit());
}

/** The workspace died of a bug. Its data are safe; pages that talk to nobody are of no use. */
async function restart(langue: Langue): Promise<void> {
  const text = (key: keyof typeof desktopTexts.fr): string => format(desktopTexts, langue, key);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: text('panne.titre'),
    detail: text('panne.texte'),
    buttons: [text('panne.redemarrer'), text('quitter')],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) app.relaunch();
  app.quit();
}
