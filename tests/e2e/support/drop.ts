import type { Locator, Page } from '@playwright/test';

/** Drops files or folders of the disk on a place of the page, as a hand does. */
export async function dropPaths(page: Page, place: Locator, files: readonly string[]): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error('the place to drop on is not on screen');
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(20, box.height / 2) };
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  await cdp.detach();
}
