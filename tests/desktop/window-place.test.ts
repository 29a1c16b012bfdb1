import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type Area, fitBounds, readPlace, writePlace } from '../../src/main/desktop/window-place.ts';

const USUAL = { width: 1280, height: 800 };
const LAPTOP: Area = { x: 0, y: 25, width: 1440, height: 875 };
const SCREEN: Area = { x: 1440, y: 0, width: 2560, height: 1440 };

test('a window comes back to the display where it was', () => {
  const there = { x: 1900, y: 200, width: 1300, height: 900 };
  expect(fitBounds(there, [LAPTOP, SCREEN], USUAL)).toEqual(there);
});

test('a display that was unplugged leaves no window behind: it comes to the one that is there, and fits', () => {
  const there = { x: 1900, y: 200, width: 2000, height: 900 };
  const back = fitBounds(there, [LAPTOP], USUAL);
  expect(back).toEqual({ x: 0, y: 25, width: 1440, height: 875 });
});

test('the first window is centred, and no larger than a small display', () => {
  expect(fitBounds(null, [LAPTOP], USUAL)).toEqual({ x: 80, y: 63, width: 1280, height: 800 });
  expect(fitBounds(null, [{ x: 0, y: 0, width: 1024, height: 700 }], USUAL)).toMatchObject({
    width: 1024,
    height: 700,
  });
});

test('wherever it was, some of its title bar can be caught', () => {
  const size = fc.integer({ min: 200, max: 4000 });
  const at = fc.integer({ min: -8000, max: 8000 });
  const area = fc.record({ x: at, y: at, width: size, height: size });
  fc.assert(
    fc.property(area, fc.array(area, { minLength: 1, maxLength: 3 }), (kept, areas) => {
      const { x, y, width } = fitBounds(kept, areas, USUAL);
      const reachable = areas.some(
        (a) =>
          Math.min(x + width, a.x + a.width) - Math.max(x, a.x) >= 120 &&
          y >= a.y - 5 &&
          y <= a.y + a.height - 40,
      );
      expect(reachable).toBe(true);
    }),
  );
});

test('what can not be read is forgotten', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pupitre-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'fenetre.json');
  expect(readPlace(file)).toBeNull();
  const kept = { bounds: LAPTOP, maximised: true, fullScreen: false };
  writePlace(file, kept);
  expect(readPlace(file)).toEqual(kept);
  expect(statSync(file).mode & 0o077).toBe(0);
  for (const broken of [
    '',
    '{"bounds":',
    '{"bounds":{"x":"a"}}',
    '{"bounds":{"x":0,"y":0,"width":0,"height":0}}',
  ]) {
    writeFileSync(file, broken);
    expect(readPlace(file)).toBeNull();
  }
});
