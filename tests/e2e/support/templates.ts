import { constants } from 'node:fs';
import { access, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Where the templates of one run are kept; its workers inherit the variable. */
const VARIABLE = 'PUPITRE_E2E_TEMPLATES';

/** Playwright's global setup: a folder for the templates of this run, removed after it. */
export default async function keepTemplates(): Promise<() => Promise<void>> {
  const kept = await mkdtemp(path.join(os.tmpdir(), 'pupitre-e2e-templates-'));
  process.env[VARIABLE] = kept;
  return () => rm(kept, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Fills `folder` as `make` would, and answers what it answers (it goes through JSON). The first test of a run
 * that asks for `name` has it made, with everything closed at the end; the others get a copy, and may do with it
 * what they like. Two workers that begin together both make it, and one of them is kept: nobody waits for a
 * worker that may be stopped.
 */
export async function fromTemplate<T>(
  folder: string,
  name: string,
  make: (folder: string) => Promise<T>,
): Promise<T> {
  const kept = process.env[VARIABLE];
  // Outside of a run, as from a script: nothing to share.
  if (kept === undefined) return make(folder);
  const template = path.join(kept, name);
  const answer = path.join(template, 'answer.json');
  if (!(await isThere(answer))) {
    const own = await mkdtemp(path.join(kept, '.making-'));
    await writeFile(path.join(own, 'answer.json'), JSON.stringify(await make(path.join(own, 'data'))));
    try {
      await rename(own, template);
    } catch (error) {
      if (!(await isThere(answer))) throw error;
      await rm(own, { recursive: true, force: true });
    }
  }
  await mkdir(path.dirname(folder), { recursive: true });
  await cp(path.join(template, 'data'), folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return JSON.parse(await readFile(answer, 'utf8')) as T;
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
