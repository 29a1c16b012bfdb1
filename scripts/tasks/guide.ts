/**
 * `npm run guide`: makes docs/guide/ anew: a candidat's journey on the real portal, with a picture at each step
 * of the guide, then the page that holds them. Pictures that the guide no longer names are removed.
 */
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GUIDE, picturesOf } from '../../tests/e2e/guide/guide.ts';
import { GUIDE_FOLDER, GUIDE_PAGE, renderGuide } from '../../tests/e2e/guide/render.ts';
import { ensureBuilt } from '../lib/build.ts';
import { bin, run } from '../lib/run.ts';
import { provideChromium } from './chromium.ts';

/** Takes the pictures; resolves to the exit code. */
async function takePictures(): Promise<number> {
  const env = { ...process.env, CHROMIUM: await provideChromium(), PUPITRE_GUIDE: '1' };
  const built = await ensureBuilt();
  return built || run(bin('playwright'), ['test', 'tests/e2e/portal-illustrations.spec.ts'], { env });
}

async function writePage(): Promise<void> {
  const named = new Set(picturesOf(GUIDE).map(({ name }) => `${name}.png`));
  const left = (await readdir(GUIDE_FOLDER)).filter((file) => file.endsWith('.png') && !named.has(file));
  for (const file of left) await rm(path.join(GUIDE_FOLDER, file));
  await writeFile(GUIDE_PAGE, renderGuide(GUIDE));
  console.log(`${named.size} pictures and their page are in docs/guide/. Look at them before you commit.`);
}

try {
  process.exitCode = await takePictures();
  if (process.exitCode === 0) await writePage();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
