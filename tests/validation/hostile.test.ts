import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusDuFichier } from '../../src/domain/piece/fichier.ts';
import { createFileValidator, type FileValidator } from '../../src/main/server/validation/index.ts';
import {
  circularTree,
  contentBomb,
  deepPdf,
  formFanOut,
  harmlessPdf,
  hugeJpeg,
  objectStreamBomb,
  xrefLoop,
} from './hostile-files.ts';

describe('FI2: hostile files', () => {
  let folder: string;
  let validator: FileValidator;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hostile-'));
    validator = createFileValidator({ children: 2, limits: { delaiMs: 6_000, cpuMs: 5_000 } });
  });
  afterAll(async () => {
    await validator.close();
    await rm(folder, { recursive: true });
  });

  const verdict = async (name: string, bytes: Buffer): Promise<{ code: string | null; ms: number }> => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    const report = await validator.validate(file);
    return { code: refusDuFichier(report, 2_000_000), ms: report.ms };
  };

  it.each([
    ['content stream of 8 GB', () => contentBomb(8), ['trop_complexe', 'delai']],
    ['object stream of 256 MB', () => objectStreamBomb(), ['trop_complexe', 'delai', 'illisible']],
    ['forms that draw each other 12^12 times', () => formFanOut(12), ['trop_complexe', 'delai']],
    ['arrays 400 000 deep', () => deepPdf(), ['illisible']],
    ['a page tree that is its own ancestor', () => circularTree(), ['illisible']],
    ['cross-references that lead round', () => xrefLoop(), ['illisible']],
    ['a JPEG of 65 500 × 65 500', () => hugeJpeg(), ['trop_complexe']],
  ])('FI2: %s is refused in seconds', { timeout: 60_000 }, async (name, make, codes) => {
    const bytes = await make();
    expect(bytes.length).toBeLessThan(2_000_000);
    const { code, ms } = await verdict(name, bytes);
    expect(codes).toContain(code);
    expect(ms).toBeLessThan(15_000);
  });

  it('FI2: the server goes on serving while a 3 kB bomb is refused, and other files are accepted', {
    timeout: 90_000,
  }, async () => {
    const bomb = contentBomb(16);
    expect(bomb.length).toBeLessThan(3_000);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    let bombs = 0;
    const hostile = [1, 2, 3].map(async (n) => {
      const { code } = await verdict(`bomb-${n}.pdf`, bomb);
      bombs += 1;
      return code;
    });
    const done = Array.from({ length: 6 }, (_, n) => verdict(`good-${n}.pdf`, harmlessPdf()));
    const accepted = await Promise.all(done);
    expect(bombs).toBeLessThanOrEqual(3);
    expect(await Promise.all(hostile)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(trop_complexe|delai)$/)]),
    );
    delay.disable();
    expect(accepted.map(({ code }) => code)).toEqual(Array(6).fill(null));
    // A loop that parsed would stand still for seconds; what is left is a busy machine's scheduling.
    expect(delay.percentile(99) / 1e6).toBeLessThan(100);
    expect(delay.max / 1e6).toBeLessThan(1_000);
  });
});
