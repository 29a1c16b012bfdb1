import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { GUIDE, picturesOf } from './guide.ts';
import { GUIDE_FOLDER } from './render.ts';

export const VIEWPORTS = {
  ordinateur: { width: 1280, height: 800 },
  telephone: { width: 360, height: 740 },
} as const;

/** Around what matters, in CSS pixels. */
const PADDING = 16;
/** Of a palette PNG: text stays sharp, and a picture costs some tens of kB. */
const QUALITY = 80;

export interface Camera {
  /** Gives the page the viewport of a picture. */
  turn(name: string): Promise<void>;
  /** Takes a picture of these elements with a little around them, or of a dialog alone; without any, of the window. */
  take(name: string, ...around: readonly Locator[]): Promise<void>;
  /** Scrolls to this and takes what the window shows of it: for what holds on to the window's edges. */
  takeWindow(name: string, at: Locator): Promise<void>;
  /** Names of those that were taken. */
  readonly taken: ReadonlySet<string>;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly padding: number;
}

/** Of every element that it finds, in the page's own coordinates. */
async function boxesOf(locator: Locator): Promise<readonly Box[]> {
  await locator.first().waitFor();
  const boxes = await locator.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const dialog = element.tagName === 'DIALOG';
      return { left, top: top + scrollY, right, bottom: bottom + scrollY, dialog };
    }),
  );
  // Around a dialog is the page, cut; what is a pixel wide is there for screen readers only.
  return boxes
    .filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1)
    .map(({ dialog, ...box }) => ({ ...box, padding: dialog ? 0 : PADDING }));
}

/** Writes into docs/guide/ the pictures that the guide names. */
export function openCamera(page: Page): Camera {
  const taken = new Set<string>();
  const pictureOf = (name: string) => {
    const found = picturesOf(GUIDE).find((picture) => picture.name === name);
    if (!found) throw new Error(`the guide has no picture "${name}"`);
    return found;
  };
  const clipOf = async (around: readonly Locator[], width: number) => {
    const boxes = (await Promise.all(around.map(boxesOf))).flat();
    const x = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.left - box.padding))));
    const y = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.top - box.padding))));
    const right = Math.min(width, Math.ceil(Math.max(...boxes.map((box) => box.right + box.padding))));
    const bottom = Math.ceil(Math.max(...boxes.map((box) => box.bottom + box.padding)));
    return { x, y, width: right - x, height: bottom - y };
  };
  const photograph = async (name: string, around: readonly Locator[], fullPage: boolean): Promise<void> => {
    const { viewport } = pictureOf(name);
    const { width } = VIEWPORTS[viewport];
    if (page.viewportSize()?.width !== width) throw new Error(`"${name}" is not of this viewport`);
    // A pointer that hovers is no part of what is shown.
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const clip = around.length > 0 ? await clipOf(around, width) : null;
    const above = fullPage ? 0 : await page.evaluate(() => scrollY);
    const bytes = await page.screenshot({
      animations: 'disabled',
      // Twice as fine on a phone, where a picture is shown small.
      scale: viewport === 'telephone' ? 'device' : 'css',
      ...(clip ? { clip: { ...clip, y: clip.y - above }, fullPage } : {}),
    });
    await mkdir(GUIDE_FOLDER, { recursive: true });
    const small = await sharp(bytes).png({ palette: true, quality: QUALITY, effort: 10 }).toBuffer();
    await writeFile(path.join(GUIDE_FOLDER, `${name}.png`), small);
    taken.add(name);
  };
  return {
    taken,
    turn: (name) => page.setViewportSize(VIEWPORTS[pictureOf(name).viewport]),
    async take(name, ...around) {
      await page.evaluate(() => scrollTo(0, 0));
      await photograph(name, around, true);
    },
    async takeWindow(name, at) {
      await at.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await photograph(name, [at], false);
    },
  };
}
