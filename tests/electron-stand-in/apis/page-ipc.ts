import { decode, encode } from '../page/codec.ts';
import type { FromPage, ToPage } from '../page/renderer.ts';
import { ipcMain } from './ipc-main.ts';

type Call = (method: string, params: Record<string, unknown>) => Promise<unknown>;

/** Messages between a page and the main process, in order on both ways. */
export class PageIpc {
  readonly #call: Call;
  #outbox: ToPage[] = [];

  constructor(call: Call) {
    this.#call = call;
  }

  /** From the page's binding. `sender` and `url` are what the main process may believe of it. */
  receive(payload: string, sender: unknown, url: string): void {
    const { channel, args } = JSON.parse(payload) as FromPage;
    const origin = /^[a-z]+:\/\/[^/]*/.exec(url)?.[0] ?? 'null';
    const senderFrame = { url, origin, parent: null };
    ipcMain.emit(channel, { sender, senderFrame }, ...(decode(args) as unknown[]));
  }

  /** What is sent in one turn goes in one evaluation. */
  send(channel: string, args: readonly unknown[]): void {
    this.#outbox.push({ channel, args: encode(args) });
    if (this.#outbox.length > 1) return;
    queueMicrotask(() => {
      const batch = JSON.stringify(this.#outbox);
      this.#outbox = [];
      const expression = `for (const m of ${batch}) globalThis[Symbol.for('stand-in')]?.(m)`;
      // A page that is gone hears nothing, as under Electron.
      this.#call('Runtime.evaluate', { expression }).catch(() => undefined);
    });
  }
}
