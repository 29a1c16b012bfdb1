import type { MenuCommand } from '../../protocol/bridge.ts';
import { bridge } from './bridge.ts';

const nothing = (): void => undefined;

/** Hears the native menu; never called in the browser edition, which has none. Returns how to stop. */
export function onMenuCommand(listener: (command: MenuCommand) => void): () => void {
  return bridge()?.onMenu(listener) ?? nothing;
}

/** Hears the links that the system opens Pupitre with; never called in the browser edition. Returns how to stop. */
export function onLink(listener: (route: string) => void): () => void {
  return bridge()?.onLink(listener) ?? nothing;
}
