import type { BrowserWindow } from './apis/browser-window.ts';
import type { WebContents } from './apis/web-contents.ts';
import type { Cdp } from './cdp.ts';
import { SchemeServer } from './scheme-server.ts';

/** What the APIs share: the one Chromium and the windows that are open. */
export interface StandIn {
  cdp: Cdp | null;
  readonly server: SchemeServer;
  readonly windows: Map<number, BrowserWindow>;
  readonly contents: Map<number, WebContents>;
  lastId: number;
}

export const standIn: StandIn = {
  cdp: null,
  server: new SchemeServer(),
  windows: new Map(),
  contents: new Map(),
  lastId: 0,
};

/** The connection to Chromium; there is one once `app` is ready. */
export function chromium(): Cdp {
  if (!standIn.cdp) throw new Error('Cannot create BrowserWindow before app is ready');
  return standIn.cdp;
}
