import type { Page } from '@playwright/test';

/** What is waited for, run in the page at each frame with its argument: must need nothing from outside. */
export type Check<A> = (arg: A) => boolean;

const LIMIT_MS = 15_000;

/**
 * Milliseconds from the next key that reaches the page to the task after the first frame in which `check`
 * holds: by then the browser has painted it. The key is pressed by `press`. Null when it does not hold in time.
 */
export async function tryKey<A>(
  page: Page,
  check: Check<A>,
  arg: A,
  press: () => Promise<unknown>,
  limit: number,
): Promise<number | null> {
  const armed = await page.evaluateHandle(`(() => {
    const check = ${check.toString()};
    const arg = ${JSON.stringify(arg ?? null)};
    const state = { ms: null };
    addEventListener('keydown', ({ timeStamp }) => {
      const note = () => { state.ms = performance.now() - timeStamp; };
      const look = () => {
        if (check(arg)) {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = note;
          port2.postMessage(null);
        } else if (performance.now() - timeStamp < ${limit}) requestAnimationFrame(look);
        else state.ms = -1;
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
    return state;
  })()`);
  await press();
  const ms = await page.waitForFunction((state) => (state as { ms: number | null }).ms, armed, {
    timeout: limit + 5_000,
    polling: 20,
  });
  const value = Number(await ms.jsonValue());
  await armed.dispose();
  return value < 0 ? null : value;
}

/** The same. @throws Error when it does not hold in time. */
export async function timeKey<A>(
  page: Page,
  check: Check<A>,
  arg: A,
  press: () => Promise<unknown>,
): Promise<number> {
  const ms = await tryKey(page, check, arg, press, LIMIT_MS);
  if (ms === null) throw new Error(`never after a key: ${check.toString()}`);
  return ms;
}

/** A pièce is painted, or the sentence said that stands for it; `not`: another one than this. */
export const painted: Check<{ readonly not: string | null }> = ({ not }) => {
  const section = document.querySelector('[data-piece]');
  const etat = section?.getAttribute('data-etat');
  return (etat === 'page' || etat === 'phrase') && section?.getAttribute('data-piece') !== not;
};

export interface Sight {
  /** SHA-256. */
  readonly piece: string;
  /** `phrase`: its file is damaged or encrypted, and a sentence says so. */
  readonly etat: string;
}

/** What the first pane shows, painted or not. */
export const sightOf = (page: Page): Promise<Sight | null> =>
  page.evaluate(() => {
    const pane = document.querySelector('[data-piece]');
    return (
      pane && { piece: pane.getAttribute('data-piece') ?? '', etat: pane.getAttribute('data-etat') ?? '' }
    );
  });

/** Waits for another pièce than this to be on screen. */
export const waitPainted = (page: Page, not: string | null = null, timeout = 60_000): Promise<unknown> =>
  page.waitForFunction(painted, { not }, { timeout });

/**
 * Ink on the page of pane number `index`: the share of its pixels that are not those of the paper, read from
 * its canvas and not from what the viewer says of it.
 */
export async function inkOf(page: Page, index = 0): Promise<number> {
  return page
    .locator('[data-piece]')
    .nth(index)
    .evaluate((pane) => {
      const [largest] = [...pane.querySelectorAll('canvas')]
        .filter(({ width, height }) => width > 0 && height > 0)
        .sort((a, b) => b.width * b.height - a.width * a.height);
      if (!largest) return 0;
      const small = document.createElement('canvas');
      small.width = 200;
      small.height = 280;
      const drawing = small.getContext('2d');
      drawing?.drawImage(largest, 0, 0, small.width, small.height);
      const data = drawing?.getImageData(0, 0, small.width, small.height).data ?? [];
      // No object for each of 56,000 pixels: collecting them fell into the next step that is timed.
      const differs = (at: number, k: number): boolean => Math.abs((data[at + k] ?? 0) - (data[k] ?? 0)) > 12;
      let ink = 0;
      for (let at = 0; at < data.length; at += 4)
        if ((data[at + 3] ?? 0) > 0 && (differs(at, 0) || differs(at, 1) || differs(at, 2))) ink += 1;
      return ink / (small.width * small.height);
    });
}
