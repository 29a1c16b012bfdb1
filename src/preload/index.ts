/**
 * The only door between a window's page and the process that owns it: frames of the workspace's pipe, the
 * platform, what the native menu and links ask, and another window. No logic; it runs sandboxed.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, CHANNELS, type NodePlatform } from '../protocol/bridge.ts';

/** Listens on a channel without handing Electron's event to the page. */
function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const heard = (_event: unknown, value: T): void => listener(value);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
}

const bridge: Bridge = {
  port: {
    send: (message) => ipcRenderer.send(CHANNELS.pipe, message),
    onMessage: (listener) => listen(CHANNELS.pipe, listener),
  },
  platform: process.platform as NodePlatform,
  onMenu: (listener) => listen(CHANNELS.menu, listener),
  onLink: (listener) => listen(CHANNELS.link, listener),
  openWindow: (route) => ipcRenderer.send(CHANNELS.window, route),
};

ipcRenderer.send(CHANNELS.open);
contextBridge.exposeInMainWorld('pupitre', bridge);
