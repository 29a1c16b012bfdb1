/** The pièce viewer alone: the letters of a file. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/viewer-page.ts';

test('what is got ready and what is read leaves its fonts out of the window, and is drawn in them', async ({
  viewer,
}) => {
  const { page } = viewer;
  /** Every face of the window but those of the interface. */
  const families = () =>
    page.evaluate(() =>
      [...document.fonts].map(({ family }) => family).filter((family) => !family.includes('Source Sans')),
    );
  await viewer.prefetch('cv.pdf');
  await viewer.open('releve.pdf');
  await page.waitForTimeout(1_500);
  expect(await viewer.open('cv.pdf')).toMatchObject({ verdict: 'page' });
  await expect(page.locator('.pv-preview')).toHaveCount(0);
  expect(await families()).toEqual([]);
  // Letters of the file's own font are as wide as it says: the text laid over them, which is made to fit, ends where they do.
  const line = page.locator('.textLayer span').first();
  const [ink, box] = await Promise.all([inkAround(page, line), line.boundingBox()]);
  expect(Math.abs(ink.left - (box?.x ?? 0))).toBeLessThan(4);
  expect(Math.abs(ink.right - ((box?.x ?? 0) + (box?.width ?? 0)))).toBeLessThan(6);
});

/** The first and the last dark point of the page's picture at the height of `line`, in the window's pixels. */
async function inkAround(
  page: Page,
  line: Locator,
): Promise<{ readonly left: number; readonly right: number }> {
  const canvas = page.locator('.page canvas').first();
  return line.evaluate(
    (span, picture) => {
      const place = (picture as HTMLCanvasElement).getBoundingClientRect();
      const text = span.getBoundingClientRect();
      const scale = (picture as HTMLCanvasElement).width / place.width;
      const copy = document.createElement('canvas');
      copy.width = (picture as HTMLCanvasElement).width;
      copy.height = Math.max(1, Math.round(text.height * scale));
      const context = copy.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(picture as HTMLCanvasElement, 0, -Math.round((text.top - place.top) * scale));
      const { data } = context.getImageData(0, 0, copy.width, copy.height);
      const dark = Array.from({ length: copy.width }, (_, x) =>
        Array.from({ length: copy.height }, (_, y) => data[4 * (y * copy.width + x)] ?? 255).some(
          (v) => v < 128,
        ),
      );
      // Of this text and a little beside it: a photograph may stand at its height.
      const near = (x: number): number => Math.round((x - place.left) * scale);
      const around = dark.slice(Math.max(0, near(text.left - 12)), near(text.right + 12));
      const from = Math.max(place.left, text.left - 12);
      return { left: from + around.indexOf(true) / scale, right: from + around.lastIndexOf(true) / scale };
    },
    await canvas.elementHandle(),
  );
}
