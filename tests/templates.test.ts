import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import keepTemplates, { fromTemplate } from './e2e/support/templates.ts';

let folder: string;
let forget: () => Promise<void>;
let made = 0;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pupitre-templates-'));
  forget = await keepTemplates();
  made = 0;
});
afterEach(async () => {
  await forget();
  delete process.env.PUPITRE_E2E_TEMPLATES;
  await rm(folder, { recursive: true, force: true });
});

const campaign = (name: string): Promise<{ readonly who: string }> =>
  fromTemplate(path.join(folder, name), 'campaign', async (where) => {
    made += 1;
    await mkdir(path.join(where, 'fichiers'), { recursive: true });
    await writeFile(path.join(where, 'fichiers/a'), 'un relevé');
    return { who: 'Claire' };
  });
const held = (name: string): Promise<string> => readFile(path.join(folder, name, 'fichiers/a'), 'utf8');

describe('templates of the journeys', () => {
  it('are made once, and each test has its own copy', async () => {
    expect(await campaign('un')).toEqual({ who: 'Claire' });
    await writeFile(path.join(folder, 'un/fichiers/a'), 'changé');
    expect(await campaign('deux')).toEqual({ who: 'Claire' });
    expect(made).toBe(1);
    expect(await held('deux')).toBe('un relevé');
    expect(await held('un')).toBe('changé');
  });

  it('are whole when two workers ask at the same time', async () => {
    await Promise.all([campaign('un'), campaign('deux')]);
    expect([await held('un'), await held('deux')]).toEqual(['un relevé', 'un relevé']);
    // Nothing half made stays, and nobody makes it again.
    expect(await readdir(process.env.PUPITRE_E2E_TEMPLATES ?? '')).toEqual(['campaign']);
    const before = made;
    await campaign('trois');
    expect(made).toBe(before);
  });

  it('keep nothing of one that could not be made', async () => {
    const fails = fromTemplate(path.join(folder, 'un'), 'campaign', () =>
      Promise.reject(new Error('no fonts')),
    );
    await expect(fails).rejects.toThrow('no fonts');
    await campaign('un');
    expect(await held('un')).toBe('un relevé');
  });
});
