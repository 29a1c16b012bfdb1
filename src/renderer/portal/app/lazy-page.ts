import { type ComponentType, lazy } from 'react';
import { connection } from './connection.ts';

const TRIES = 5;
/** Between two tries when the browser believes that it is on line (ms). */
const PAUSE = 1_500;

/**
 * A page that is loaded when it is first shown. On a network that fails it tries again by itself; after a new
 * version was installed its file has another name: the whole page is then loaded again, once.
 */
export function lazyPage(load: () => Promise<{ readonly default: ComponentType }>) {
  return lazy(async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await load();
      } catch (error) {
        if (attempt === TRIES) {
          reloadOnce();
          throw error;
        }
        if (!navigator.onLine) connection.set({ kind: 'horsLigne' });
        await connection.wait(navigator.onLine ? PAUSE : 60_000);
      }
    }
  });
}

function reloadOnce(): void {
  try {
    if (sessionStorage.getItem('pupitre.recharge') === location.pathname) return;
    sessionStorage.setItem('pupitre.recharge', location.pathname);
    location.reload();
  } catch {
    // No memory to tell a first time from a second one: better the error than a loop.
  }
}
