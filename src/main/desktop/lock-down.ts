import type { Session, WebContents } from 'electron';
import { EXPORTS_PATH } from '../../protocol/exports.ts';
import { HOME, ORIGIN } from './scheme.ts';

/** Addresses that a page of ours may load: its own site, and what it made itself. */
const isOwn = (url: string): boolean =>
  url.startsWith(HOME) ||
  url.startsWith(`blob:${ORIGIN}`) ||
  url.startsWith('data:') ||
  url.startsWith('devtools:');

/**
 * No permission but the whole screen, for reading; no device, no request to the network, no download but what
 * the page itself wrote, and exports.
 */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'fullscreen'));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }));
  session.on('will-download', (event, item) => {
    const url = item.getURL();
    // Electron itself then asks where it goes.
    if (!url.startsWith(`blob:${ORIGIN}`) && !url.startsWith(`${ORIGIN}${EXPORTS_PATH}`))
      event.preventDefault();
  });
}

/** A page stays where it is: it opens nothing and goes nowhere. Loading itself again is allowed. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (event.url !== HOME && !event.url.startsWith(`${HOME}#`)) event.preventDefault();
  };
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
