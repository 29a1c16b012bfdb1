import type { MenuCommand } from '../../protocol/bridge.ts';
import { bridge } from './bridge.ts';

/** Hears the native menu; never called in the browser edition, which has none. Returns how to stop. */
export function onMenuCommand(listener: (command: MenuCommand) => void): () => void {
  return bridge()?.onMenu(listener) ?? (() => undefined);
}
