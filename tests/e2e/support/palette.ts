import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

export const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Palette de commandes' });
export const field = (page: Page): Locator => palette(page).getByRole('combobox');

/** Opens the palette, types, and picks the first line; it must say `expected`. */
export async function pick(page: Page, text: string, expected: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText(text);
  await expect(palette(page).getByRole('option').first()).toContainText(expected);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
}

/** A key as another layout sends it: what it prints and where it stands. */
export async function pressOn(page: Page, key: string, code: string): Promise<void> {
  await page.evaluate(
    (event) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { ...event, bubbles: true, cancelable: true }),
      ),
    { key, code },
  );
}

interface Timings {
  /** Milliseconds from the key to the frame that shows the palette, one per try. */
  readonly open: readonly number[];
  /** From each letter to the frame that shows the dossiers it finds. */
  readonly answer: readonly number[];
  /** From a key that does nothing to the frame after it: what this machine takes by itself. */
  readonly idle: readonly number[];
}

/** The best quarter of the tries took no longer: those that whatever else runs on the machine left alone. */
const quartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 2] ?? 0;

/**
 * Opens the palette and types `letters`, again and again. A frame is counted as shown when the task after it
 * begins: by then the browser has painted it.
 */
export async function timePalette(
  page: Page,
  letters: string,
  tries: number,
): Promise<Record<keyof Timings, number>> {
  await page.evaluate(() => {
    const seen = { open: [] as number[], answer: [] as number[], idle: [] as number[] };
    Object.assign(globalThis, { paletteTimings: seen });
    const painted = (then: () => void): number =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    const note = (kind: keyof typeof seen, from: number): void => {
      performance.measure(`palette-${kind}`, { start: from, end: performance.now() });
      seen[kind].push(performance.now() - from);
    };
    addEventListener(
      'keydown',
      (event) => {
        const from = event.timeStamp;
        const shows = event.ctrlKey ? '[role=combobox][aria-controls=palette-liste]' : '[data-kind=dossier]';
        if (event.key === 'Insert') painted(() => note('idle', from));
        if (event.key.length > 1) return;
        const before = event.ctrlKey ? null : document.querySelector('#palette-liste')?.textContent;
        const look = (): void => {
          const list = document.querySelector('#palette-liste')?.textContent;
          if (document.querySelector(shows) && list !== before)
            painted(() => note(event.ctrlKey ? 'open' : 'answer', from));
          else if (performance.now() - from < 2_000) requestAnimationFrame(look);
        };
        look();
      },
      true,
    );
  });
  for (let i = 0; i < tries; i += 1) {
    await page.keyboard.press('Insert');
    await page.waitForTimeout(50);
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    for (const letter of letters) {
      await page.keyboard.press(letter);
      await page.waitForTimeout(150);
    }
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
    await page.waitForTimeout(50);
  }
  const timings = await page.evaluate(
    () => (globalThis as unknown as { paletteTimings: Timings }).paletteTimings,
  );
  expect(timings.open).toHaveLength(tries);
  expect(timings.answer.length).toBeGreaterThan(tries);
  return { open: quartile(timings.open), answer: quartile(timings.answer), idle: quartile(timings.idle) };
}
