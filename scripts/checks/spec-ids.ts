import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type CheckStep, root } from './run-step.ts';

const ID = /\b(?:OR|PR|LC|DE|PM|FI|ML|GD|SY)\d{1,2}\b/g;
/** Titles of tests: it('LC5: …'), test(`…`), describe("…"), contract suites alike. */
const TITLE = /\b(?:it|test|describe)(?:\.\w+)*\(\s*(?:\[[^\]]*\]\s*,\s*)?(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g;

/** Rule IDs defined in docs/spec.md, and those it lists on its "Not built yet:" line. */
export async function specIds(): Promise<{ readonly defined: Set<string>; readonly later: Set<string> }> {
  const text = await readFile(path.join(root, 'docs/spec.md'), 'utf8');
  const defined = new Set<string>();
  const later = new Set<string>();
  for (const line of text.split('\n')) {
    if (/^[*_>\s]*not built yet:/i.test(line)) for (const id of line.match(ID) ?? []) later.add(id);
    else
      for (const id of line.match(/^[-|*\s]*\**((?:OR|PR|LC|DE|PM|FI|ML|GD|SY)\d{1,2})\b/)?.slice(1) ?? [])
        defined.add(id);
  }
  return { defined, later };
}

/** Rule IDs in the titles of tests, with one file that has each. */
export async function testedIds(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const files = await readdir(path.join(root, 'tests'), { recursive: true });
  for (const file of files.filter((f) => /\.ts$/.test(f))) {
    const text = await readFile(path.join(root, 'tests', file), 'utf8');
    for (const title of text.matchAll(TITLE)) for (const id of title[2]?.match(ID) ?? []) found.set(id, file);
  }
  return found;
}

export const specStep: CheckStep = {
  name: 'every rule has a test, every test a rule',
  run: async () => {
    const { defined, later } = await specIds();
    const tested = await testedIds();
    return [
      ...[...defined]
        .filter((id) => !later.has(id) && !tested.has(id))
        .map((id) => `docs/spec.md has ${id}, but no test's title does`),
      ...[...tested]
        .filter(([id]) => !defined.has(id))
        .map(([id, file]) => `tests/${file} names ${id}, which docs/spec.md doesn't define`),
      ...[...later]
        .filter((id) => !defined.has(id))
        .map((id) => `docs/spec.md lists ${id} as not built yet, but doesn't define it`),
    ];
  },
};
