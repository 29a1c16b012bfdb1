import type { Locator, Page } from '@playwright/test';

/** Counts what a person does: clicks, and keys but for what he writes. */
export interface Hands {
  readonly clicks: number;
  readonly keys: number;
  click(target: Locator): Promise<void>;
  /** A key or a chord, as Playwright names it: one keystroke. */
  press(key: string): Promise<void>;
  /** Words into the field that has the focus: not counted. @throws Error when none has it. */
  write(text: string): Promise<void>;
}

export function handsOn(page: Page): Hands {
  let clicks = 0;
  let keys = 0;
  return {
    get clicks() {
      return clicks;
    },
    get keys() {
      return keys;
    },
    async click(target) {
      clicks += 1;
      await target.click();
    },
    async press(key) {
      keys += 1;
      await page.keyboard.press(key);
    },
    async write(text) {
      await page.waitForFunction(() => document.activeElement?.matches('input, textarea'));
      await page.keyboard.insertText(text);
    },
  };
}
