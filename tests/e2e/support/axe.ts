import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** The rules that look at colours: all that another theme changes. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds in this state of the page, light then dark, of any impact: `theme rule: where`. */
export async function findings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours on their way from one to another have no contrast of their own.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page });
    if (colorScheme === 'dark') axe.withRules(COLOURS);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      for (const { target, failureSummary = '' } of nodes)
        found.push(`${colorScheme} ${id}: ${String(target)} ${failureSummary}`);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return found;
}

/** Nothing at all to say against this state of the page, in either theme. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  expect.soft(await findings(page), state).toEqual([]);
}
