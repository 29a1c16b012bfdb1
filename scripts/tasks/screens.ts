/**
 * `npm run screens`: photographs the main screens and brings docs/screens/ up to date: a picture is written only
 * when it differs to an eye from the one that is kept. `--check` writes nothing there and fails when one differs;
 * `--only a,b` takes these screens alone. What was taken stays in .cache/screens/, to be looked at.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { differenceOf, quantised } from '../../tests/e2e/screens/compare.ts';
import { renderScreens, SCREENS_FOLDER, SCREENS_PAGE } from '../../tests/e2e/screens/render.ts';
import { FILES, SCREENS } from '../../tests/e2e/screens/screens.ts';
import { ensureBuilt } from '../lib/build.ts';
import { bin, root, run } from '../lib/run.ts';
import { provideChromium } from './chromium.ts';

const TAKEN = path.join(root, '.cache/screens');

/** Takes the pictures; resolves to the exit code. */
async function takePictures(only: string): Promise<number> {
  const built = await ensureBuilt();
  if (built !== 0) return built;
  await rm(TAKEN, { recursive: true, force: true });
  const env = {
    ...process.env,
    CHROMIUM: await provideChromium(),
    PUPITRE_SCREENS: TAKEN,
    PUPITRE_SCREENS_ONLY: only,
    // The hours that are shown, and the words that the browser itself puts into a field for a date.
    TZ: 'Europe/Paris',
    LANGUAGE: 'fr',
  };
  return run(bin('playwright'), ['test', 'tests/e2e/screens.spec.ts'], { env });
}

/** Names of those that differ to an eye from what is kept, or are new. */
async function changedOf(taken: readonly string[]): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const file of taken) {
    const kept = path.join(SCREENS_FOLDER, file);
    const difference = existsSync(kept)
      ? await differenceOf(await readFile(kept), await readFile(path.join(TAKEN, file)))
      : null;
    if (difference && !difference.changed) continue;
    const percent = difference ? `${(difference.part * 100).toFixed(2)} % of it` : 'new';
    console.log(`  ${file}: ${percent}`);
    changed.push(file);
  }
  return changed;
}

async function keep(changed: readonly string[]): Promise<void> {
  await mkdir(SCREENS_FOLDER, { recursive: true });
  for (const file of changed)
    await writeFile(path.join(SCREENS_FOLDER, file), await quantised(await readFile(path.join(TAKEN, file))));
  const left = (await readdir(SCREENS_FOLDER)).filter((file) => /\.png$/.test(file) && !FILES.includes(file));
  for (const file of left) await rm(path.join(SCREENS_FOLDER, file));
  await writeFile(SCREENS_PAGE, renderScreens());
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
  });
  const unknown = values.only.split(',').filter((one) => one && !SCREENS.some(({ name }) => name === one));
  if (unknown.length > 0) throw new Error(`no screen is called ${unknown.join(', ')}`);
  const code = await takePictures(values.only);
  if (code !== 0) return code;
  const taken = (await readdir(TAKEN)).sort();
  const changed = await changedOf(taken);
  console.log(`${taken.length} pictures taken, ${changed.length} look different from docs/screens/.`);
  if (values.check) return changed.length === 0 ? 0 : 1;
  await keep(changed);
  if (changed.length > 0) console.log('They are in docs/screens/ now. Look at them before you commit.');
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
