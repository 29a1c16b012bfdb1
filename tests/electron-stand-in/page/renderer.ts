/**
 * The page's half of the stand-in. Each function is sent as source text and evaluated before any script
 * of the page: they use their arguments and nothing else from outside themselves.
 */

/** From the page to the main process. */
export interface FromPage {
  readonly channel: string;
  readonly args: unknown;
}
/** From the main process to the page. */
export type ToPage = FromPage;

type Listener = (event: { readonly ports: readonly never[] }, ...args: unknown[]) => void;
type Codec = (value: unknown) => unknown;

/** What `ipcRenderer` is here: `send`, `on`, `off`. Takes the raw way out away from the page. */
export function createIpcRenderer(encode: Codec, decode: Codec) {
  const scope = globalThis as unknown as Record<string | symbol, unknown>;
  const raw = scope.__standInSend as (text: string) => void;
  delete scope.__standInSend;
  const listeners = new Map<string, Set<Listener>>();
  Object.defineProperty(scope, Symbol.for('stand-in'), {
    value: ({ channel, args }: ToPage) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) {
        try {
          listener({ ports: [] }, ...(decode(args) as unknown[]));
        } catch (error) {
          reportError(error);
        }
      }
    },
  });
  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => raw(JSON.stringify({ channel, args: encode(args) })),
    on: (channel: string, listener: Listener) => {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
      return ipcRenderer;
    },
    off: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  return ipcRenderer;
}

/** `contextBridge`: values are copied and frozen, functions are wrapped, nothing else crosses. */
export function createContextBridge(exposed: Set<string>) {
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]): unknown =>
        cross((value as (...given: unknown[]) => unknown)(...args.map((arg) => cross(arg))));
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Promise) return value.then(cross);
    if (Array.isArray(value)) return Object.freeze(value.map(cross));
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([k, v]) => [k, cross(v)])));
  };
  return {
    exposeInMainWorld: (name: string, api: unknown) => {
      if (name in window)
        throw new Error(`Cannot bind an API on top of an existing property on the window object: ${name}`);
      exposed.add(name);
      Object.defineProperty(window, name, { value: cross(api), enumerable: true });
    },
  };
}

type Preload = (require: (name: string) => unknown, process: object, module: { exports: object }) => void;

/** Runs the preload in the top page, as a sandboxed one: `electron` is all that it can require. */
export function runPreload(
  ipcRenderer: object,
  makeBridge: typeof createContextBridge,
  platform: string,
  preload: Preload,
): void {
  if (window !== window.top || !/^http:/.test(location.href)) return;
  const exposed = new Set<string>();
  const electron = { ipcRenderer, contextBridge: makeBridge(exposed) };
  const before = new Set(Object.getOwnPropertyNames(window));
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name} (sandboxed preload)`);
  };
  preload(require, { platform, type: 'renderer', sandboxed: true, contextIsolated: true }, { exports: {} });
  const leaked = Object.getOwnPropertyNames(window).filter((k) => !before.has(k) && !exposed.has(k));
  if (leaked.length > 0)
    throw new Error(`stand-in: the preload wrote window.${leaked.join(', window.')} without contextBridge`);
}
