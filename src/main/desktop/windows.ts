import path from 'node:path';
import { BrowserWindow } from 'electron';
import { CHANNELS } from '../../protocol/bridge.ts';
import { openMainWindow } from './window.ts';

export interface WindowsOptions {
  /** Where the place of each window is kept. */
  readonly folder: string;
  readonly preload: string;
  readonly partition: string;
}

/** The windows of the application: as many as the member opens, all on the one workspace. */
export interface Windows {
  /** One more window, at a route of the interface (what follows '#'). */
  open(route?: string): BrowserWindow;
  /** The window that was used last comes to the front; a new one when there is none. */
  show(): void;
  /** The same, at the place that a link names. */
  follow(link: string, route: string): void;
}

/** Windows opened over one another are each caught by their title bar: pixels to the right and down. */
const STEP = 32;

export function createWindows({ folder, preload, partition }: WindowsOptions): Windows {
  /** By number: the first, the second … each come back where it was, whichever was closed before. */
  const slots = new Map<number, BrowserWindow>();

  const freeSlot = (): number => {
    let slot = 0;
    while (slots.has(slot)) slot += 1;
    return slot;
  };
  const open = (route?: string): BrowserWindow => {
    const slot = freeSlot();
    const window = openMainWindow({
      placeFile: path.join(folder, slot === 0 ? 'fenetre.json' : `fenetre-${slot + 1}.json`),
      offset: slot * STEP,
      preload,
      partition,
      ...(route === undefined ? {} : { route }),
    });
    slots.set(slot, window);
    window.once('closed', () => slots.delete(slot));
    return window;
  };
  const lastUsed = (): BrowserWindow | undefined =>
    BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const bringUp = (window: BrowserWindow): void => {
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  return {
    open,
    show: () => bringUp(lastUsed() ?? open()),
    follow(link, route) {
      const window = lastUsed();
      if (!window) return void open(route);
      window.webContents.send(CHANNELS.link, link);
      bringUp(window);
    },
  };
}
