import type { PipeRequest, PipeResponse } from './host.ts';

/** Where frames go and come from: the preload's bridge, or loopback HTTP. */
export interface PipePort {
  send(message: PipeRequest): void;
  /** Returns how to stop listening. */
  onMessage(listener: (message: PipeResponse) => void): () => void;
}

/**
 * What the native menu asks of the interface. Each is also a key in the page, so that the browser
 * edition, which has no menu, loses nothing.
 */
export const MENU_COMMANDS = [
  'inbox',
  'queue',
  'conflicts',
  'settings',
  'palette',
  'search',
  'back',
  'forward',
  'syncNow',
  'help',
  'signOut',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** `window.pupitre`: all that the desktop window exposes to its page. */
export interface Bridge {
  readonly port: PipePort;
  readonly platform: NodePlatform;
  /** Returns how to stop listening. */
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** Hears each link that the system opens Pupitre with (`pupitre://…`). Returns how to stop listening. */
  onLink(listener: (link: string) => void): () => void;
  /** Opens another window at a route of the interface (what follows '#'). */
  openWindow(route: string): void;
}

/** Node's names of operating systems, as far as a desktop has one. */
export type NodePlatform = 'darwin' | 'linux' | 'win32';

/** Names of the IPC channels, known to the preload and to `desktop/ipc-pipe.ts` alone. */
export const CHANNELS = {
  /** A page starts: what its predecessor in the same window asked for is over. */
  open: 'pupitre:open',
  pipe: 'pupitre:pipe',
  menu: 'pupitre:menu',
  link: 'pupitre:link',
  window: 'pupitre:window',
} as const;
