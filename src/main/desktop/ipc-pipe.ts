import { type IpcMainEvent, ipcMain, type WebContents } from 'electron';
import { CHANNELS } from '../../protocol/bridge.ts';
import type { PipeRequest } from '../../protocol/host.ts';
import { pipeRequest } from '../../protocol/pipe-request.ts';
import { windowRoute } from '../../protocol/window-route.ts';
import type { WorkspaceHost } from '../workspace/host.ts';
import { ORIGIN } from './scheme.ts';

export interface IpcPipeOptions {
  readonly host: Pick<WorkspaceHost, 'pipe' | 'onPipe' | 'clientGone'>;
  /** Sees each request that is let through. */
  readonly onRequest: (message: PipeRequest) => void;
  /** A page asks for another window at a route of the interface. */
  readonly onWindow: (route: string) => void;
}

/** Is it the top page of one of our windows, and nothing that got into it? */
const isOwnPage = ({ senderFrame }: IpcMainEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.origin === ORIGIN;

/**
 * The workspace's pipe over IPC: each page of a window is one client. The only place with raw IPC; what
 * comes from anywhere but our own top page, or isn't a frame, is dropped.
 */
export function connectIpcPipe({ host, onRequest, onWindow }: IpcPipeOptions): void {
  const clients = new Map<WebContents, number>();
  const pages = new Map<number, WebContents>();
  let lastClient = 0;

  const forget = (contents: WebContents): void => {
    const client = clients.get(contents);
    if (client === undefined) return;
    clients.delete(contents);
    pages.delete(client);
    host.clientGone(client);
  };

  const open = (event: IpcMainEvent): void => {
    if (!isOwnPage(event)) return;
    const { sender } = event;
    // A window that was loaded again: what the page before asked for is over.
    if (clients.has(sender)) forget(sender);
    else sender.once('destroyed', () => forget(sender));
    lastClient += 1;
    const client = lastClient;
    clients.set(sender, client);
    pages.set(client, sender);
  };

  const receive = (event: IpcMainEvent, message: unknown): void => {
    const client = isOwnPage(event) ? clients.get(event.sender) : undefined;
    const frame = pipeRequest.safeParse(message);
    if (client === undefined || !frame.success) return;
    host.pipe(client, frame.data);
    onRequest(frame.data);
  };

  const openWindow = (event: IpcMainEvent, asked: unknown): void => {
    const route = windowRoute.safeParse(asked);
    if (isOwnPage(event) && route.success) onWindow(route.data);
  };

  ipcMain.on(CHANNELS.open, open);
  ipcMain.on(CHANNELS.window, openWindow);
  ipcMain.on(CHANNELS.pipe, receive);
  host.onPipe((client, message) => {
    const contents = pages.get(client);
    if (contents && !contents.isDestroyed()) contents.send(CHANNELS.pipe, message);
  });
}
