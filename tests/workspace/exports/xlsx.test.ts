import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/main/workspace/exports/csv.ts';
import { xlsxOf } from '../../../src/main/workspace/exports/xlsx.ts';
import type { CelluleExport } from '../../../src/protocol/exports.ts';
import { tempFolder } from '../storage/factories.ts';

const run = promisify(execFile);
const WHEN = { fuseau: 'Europe/Paris', etabliLe: Date.parse('2026-05-01T10:00:00Z') };

async function written(titres: readonly string[], lignes: readonly (readonly CelluleExport[])[]) {
  const file = path.join(await tempFolder(), 'liste.xlsx');
  await writeFile(file, await xlsxOf('Candidatures: [mai]', titres, lignes, WHEN));
  const sheet = async (): Promise<string> =>
    (await run('unzip', ['-p', file, 'xl/worksheets/sheet1.xml'], { maxBuffer: 1e8 })).stdout;
  return { file, sheet };
}

describe('a list as a workbook', () => {
  it('gives texts, numbers and instants back to a reader, as what they are', async () => {
    const { file } = await written(
      ['Nom', 'Moyenne', 'Le'],
      [
        ['<Aït> & "Fils"', 14.25, { le: Date.parse('2026-01-05T08:07:00Z') }],
        ['\u0000\u0008deux\nlignes', null, { le: Date.parse('2026-07-05T22:30:00Z') }],
      ],
    );
    const rows = await readSheet(file);
    // Days are binary fractions: the reader is a millisecond off.
    const minute = (cell: unknown): unknown =>
      cell instanceof Date ? new Date(Math.round(cell.getTime() / 60_000) * 60_000) : cell;
    expect(rows.map((row) => row.map(minute))).toEqual([
      ['Nom', 'Moyenne', 'Le'],
      // On the clocks of the établissement, which a workbook has no zone for.
      ['<Aït> & "Fils"', 14.25, new Date('2026-01-05T09:07:00Z')],
      ['deux\nlignes', null, new Date('2026-07-06T00:30:00Z')],
    ]);
  });

  it('has no formula, whatever a text looks like', async () => {
    const { file, sheet } = await written(['=A1'], [['=1+1'], ['+33 6'], ['@SUM(A1)']]);
    expect(await sheet()).not.toContain('<f>');
    expect((await readSheet(file)).flat()).toEqual(['=A1', '=1+1', '+33 6', '@SUM(A1)']);
  });

  it('keeps its header in sight, and filters', async () => {
    const titres = Array.from({ length: 28 }, (_, i) => `T${i}`);
    const { file, sheet } = await written(titres, [titres]);
    expect(await sheet()).toContain('state="frozen"');
    expect(await sheet()).toContain('<autoFilter ref="A1:AB2"/>');
    await expect(run('unzip', ['-tq', file])).resolves.toMatchObject({ stderr: '' });
  });
});

describe('3,000 dossiers', () => {
  it('are a CSV and a workbook in less than a second each', async () => {
    const columns = Array.from({ length: 18 }, (_, i) => `Colonne ${i}`);
    const row = (i: number): readonly CelluleExport[] =>
      columns.map((_, c) =>
        c === 17 ? { le: WHEN.etabliLe + i * 60_000 } : c % 4 === 3 ? i / 7 : `Nom ${i} ${c}`,
      );
    const lignes = Array.from({ length: 3_000 }, (_, i) => row(i));
    const used = async (work: () => unknown): Promise<number> => {
      const before = process.threadCpuUsage();
      await work();
      const { user, system } = process.threadCpuUsage(before);
      return (user + system) / 1000;
    };
    expect(await used(() => csvOf(columns, lignes, WHEN.fuseau))).toBeLessThan(1_000);
    expect(await used(() => xlsxOf('Liste', columns, lignes, WHEN))).toBeLessThan(1_000);
  });
});
