import { EventEmitter } from 'node:events';
import type { SchemeHandler } from '../scheme-server.ts';
import { chromium, standIn } from '../state.ts';
import { strict } from '../strict.ts';
import { PERMISSIONS } from './permissions.ts';

type BeforeRequest = (
  details: { readonly url: string; readonly method: string; readonly resourceType: string },
  answer: (response: { readonly cancel?: boolean }) => void,
) => void;
type CheckHandler = (contents: null, permission: string, origin: string, details: object) => boolean;
type RequestHandler = (contents: null, permission: string, answer: (granted: boolean) => void) => void;

/** A session. All pages share one Chromium profile, which is empty and temporary. */
export class Session extends EventEmitter {
  #beforeRequest: BeforeRequest | null = null;
  #check: CheckHandler | null = null;
  #request: RequestHandler | null = null;

  readonly protocol = strict(
    {
      handle: (scheme: string, handler: SchemeHandler) => {
        if (standIn.server.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
        standIn.server.handlers.set(scheme, handler);
      },
    },
    'session.protocol',
  );

  readonly webRequest = strict(
    {
      onBeforeRequest: (listener: BeforeRequest | null) => {
        this.#beforeRequest = listener;
      },
    },
    'session.webRequest',
  );

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler;
  }
  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler;
  }
  /** Pages of headless Chromium see no device; the handler is only ever asked under Electron. */
  setDevicePermissionHandler(handler: (() => boolean) | null): void {
    if (handler?.()) throw new Error('stand-in: devices are not implemented');
  }

  /** Does the application let this request go? */
  lets(url: string, method: string, resourceType: string): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (!listener) return Promise.resolve(true);
    return new Promise((resolve) => {
      listener({ url, method, resourceType }, ({ cancel }) => resolve(cancel !== true));
    });
  }

  /**
   * Sets each permission of `origin` as the application's handlers decide it: once per page, not at each
   * asking. Without handlers everything is granted, as in Electron.
   */
  async applyPermissions(url: string): Promise<void> {
    const origin = new URL(standIn.server.toHttp(url)).origin;
    for (const [name, electronName] of Object.entries(PERMISSIONS)) {
      const checked = this.#check?.(null, electronName, new URL(url).origin, {}) ?? true;
      const asked = await new Promise<boolean>((resolve) => {
        if (this.#request) this.#request(null, electronName, resolve);
        else resolve(true);
      });
      const setting = checked && asked ? 'granted' : 'denied';
      await chromium().send('Browser.setPermission', { permission: { name }, setting, origin });
    }
  }
}

const sessions = new Map<string, Session>();
const fromPartition = (partition: string): Session => {
  const known = sessions.get(partition) ?? strict(new Session(), 'session');
  sessions.set(partition, known);
  return known;
};

export const session = strict({ fromPartition, defaultSession: fromPartition('') }, 'session');
