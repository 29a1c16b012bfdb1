import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circularTree, harmlessPdf, hugeJpeg } from './hostile-files.ts';

const run = promisify(execFile);
const corpus = (...args: readonly string[]) =>
  run(process.execPath, ['scripts/tasks/corpus.ts', '--validator', ...args]).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
  );

describe('npm run corpus', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corpus-'));
    await writeFile(path.join(folder, 'a.pdf'), harmlessPdf());
    await writeFile(path.join(folder, 'b.pdf'), circularTree());
    await writeFile(path.join(folder, 'c.jpg'), await hugeJpeg());
    await writeFile(path.join(folder, 'd.pdf'), '');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('FI1: gives every file a verdict, in a table or as JSON', async () => {
    const { code, stdout } = await corpus(folder, '--json');
    expect(code).toBe(0);
    const { rows, problems } = JSON.parse(stdout) as {
      rows: { name: string; validator: { verdict: string } }[];
      problems: string[];
    };
    expect(problems).toEqual([]);
    expect(rows.map(({ name, validator }) => [name, validator.verdict])).toEqual([
      ['a.pdf', 'accepté'],
      ['b.pdf', 'illisible'],
      ['c.jpg', 'trop_complexe'],
      ['d.pdf', 'vide'],
    ]);
    expect((await corpus(folder)).stdout).toMatch(/a\.pdf +\d+ +accepté, 1 p\./);
  });

  it('says how to call it, and what is wrong with an empty folder', async () => {
    expect((await corpus()).code).toBe(2);
    const empty = await mkdtemp(path.join(tmpdir(), 'corpus-'));
    expect((await corpus(empty)).code).toBe(2);
    await rm(empty, { recursive: true });
  });
});
