import type { Page } from '@playwright/test';
import type { Bridge } from '../../../src/protocol/bridge.ts';

/** Calls a procedure of the workspace through the window's own pipe, as its page could. */
export const askThroughBridge = (
  page: Page,
  method: 'query' | 'mutation',
  path: string,
  json?: unknown,
): Promise<unknown> =>
  page.evaluate(
    (call) =>
      new Promise((resolve, reject) => {
        const { port } = (window as unknown as { pupitre: Bridge }).pupitre;
        // Far from the numbers that the interface uses.
        const id = 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000);
        const stop = port.onMessage((message) => {
          if (message.id !== id) return;
          stop();
          if ('result' in message && message.result.type === 'data')
            resolve((message.result.data as { json: unknown }).json);
          else reject(new Error(JSON.stringify(message)));
        });
        port.send({ id, method: call.method, path: call.path, input: { json: call.json } });
      }),
    { method, path, json },
  );
