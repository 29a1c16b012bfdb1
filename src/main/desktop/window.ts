import { BrowserWindow, nativeTheme, screen } from 'electron';
import { lockContents } from './lock-down.ts';
import { HOME } from './scheme.ts';
import { type Area, fitBounds, readPlace, writePlace } from './window-place.ts';

const USUAL = { width: 1280, height: 800 };
const LEAST = { width: 1024, height: 700 };
/** Behind the page until it has painted. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1e' };
/** A page that dies again sooner than this is not loaded again. */
const CRASH_LOOP_MS = 30_000;

export interface WindowOptions {
  /** Where the window's place is kept. */
  readonly placeFile: string;
  /** Pixels from the usual place, right and down, when it was nowhere yet. */
  readonly offset: number;
  /** What the page shows first (what follows '#' in its address). */
  readonly route?: string;
  /** The one CommonJS file of the preload. */
  readonly preload: string;
  /** Name of the session partition; without `persist:` it stays in memory. */
  readonly partition: string;
}

/** A window on the workspace, where the last one was; shown once it has something to show. */
export function openMainWindow(options: WindowOptions): BrowserWindow {
  const { placeFile, offset, route, preload, partition } = options;
  const kept = readPlace(placeFile);
  const primary = screen.getPrimaryDisplay();
  const areas = [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)].map(
    ({ workArea }): Area => workArea,
  );
  const bounds = fitBounds(kept?.bounds ?? null, areas, USUAL);
  const window = new BrowserWindow({
    ...bounds,
    ...(kept ? {} : { x: bounds.x + offset, y: bounds.y + offset }),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  lockContents(window.webContents);
  window.once('ready-to-show', () => {
    if (kept?.maximised) window.maximize();
    window.show();
    if (kept?.fullScreen) window.setFullScreen(true);
  });
  window.on('close', () =>
    writePlace(placeFile, {
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    }),
  );
  reloadAfterCrash(window);
  window.loadURL(route === undefined ? HOME : `${HOME}#${route}`).catch((error: unknown) => {
    // Closed before it had loaded: nobody waits for it.
    if (!window.isDestroyed()) throw error;
  });
  return window;
}

/** The workspace lives elsewhere: a page that died is loaded again, and nothing but its scroll is lost. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = Date.now();
    if (now - last > CRASH_LOOP_MS) window.webContents.reload();
    last = now;
  });
}
