import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/lib/run.ts';
import { differenceOf, quantised } from './e2e/screens/compare.ts';
import { renderScreens, SCREENS_FOLDER, SCREENS_PAGE } from './e2e/screens/render.ts';
import { FILES, WINDOWS } from './e2e/screens/screens.ts';

const MAX_BYTES = 15_000_000;

/** A page with a word on it. */
const drawn = (word: string, colour = '#1d1d1f'): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="#fff"/>
       <text x="20" y="60" font-size="24" fill="${colour}">${word}</text></svg>`,
    ),
  )
    .png()
    .toBuffer();

describe('the pictures in docs/screens', () => {
  it('are those that the catalogue names, and the page that it makes: after a change, `npm run screens`', async () => {
    expect((await readdir(SCREENS_FOLDER)).sort()).toEqual(['README.md', ...FILES].sort());
    expect(new Set(FILES).size).toBe(FILES.length);
    expect(await readFile(SCREENS_PAGE, 'utf8')).toBe(renderScreens());
  });

  it('have the size of their window, and weigh less than 15 MB', async () => {
    let bytes = 0;
    for (const file of FILES) {
      const picture = path.join(SCREENS_FOLDER, file);
      bytes += (await stat(picture)).size;
      const { width, height, format } = await sharp(picture).metadata();
      const size = /-(1280|1920|390)-/.exec(file)?.[1] as unknown as keyof typeof WINDOWS;
      expect({ width, height, format }, file).toEqual({ ...WINDOWS[size], format: 'png' });
    }
    expect(bytes).toBeLessThan(MAX_BYTES);
  });

  it('that the README shows are there', async () => {
    const readme = await readFile(path.join(root, 'README.md'), 'utf8');
    const shown = [...readme.matchAll(/docs\/screens\/([\w-]+\.png)/g)].map(([, file]) => file ?? '');
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.filter((file) => !FILES.includes(file))).toEqual([]);
  });
});

describe('two pictures compared', () => {
  it('are the same after one was quantised for keeping', async () => {
    const picture = await drawn('Dossier complet');
    expect(await differenceOf(await quantised(picture), picture)).toMatchObject({ changed: false });
  });

  it('differ by a word, by a colour, and by their size', async () => {
    const before = await quantised(await drawn('Dossier complet'));
    for (const after of [
      await drawn('Dossier incomplet'),
      await drawn('Dossier complet', '#c0392b'),
      await sharp(await drawn('Dossier complet'))
        .resize(401, 200)
        .png()
        .toBuffer(),
    ])
      expect((await differenceOf(before, after)).changed).toBe(true);
  });
});
