import type { Bridge } from '../../protocol/bridge.ts';

declare global {
  interface Window {
    /** Only in a desktop window. */
    readonly pupitre?: Bridge;
  }
}

/** The desktop window's bridge; null in a browser. */
export const bridge = (): Bridge | null => window.pupitre ?? null;
