import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSealedSpool } from '../../../src/main/workspace/exports/sealed-spool.ts';
import { tempFolder } from '../storage/factories.ts';

describe('an export on its way out', () => {
  it('is read back from anywhere, and is noise on the disk', async () => {
    const folder = path.join(await tempFolder(), 'exports');
    const spool = await createSealedSpool(folder, 'un');
    const bytes = Buffer.concat([Buffer.from('Nom de naissance : Duchêne'), randomBytes(100_000)]);
    for (let at = 0; at < bytes.length; at += 7_001) {
      spool.write(bytes.subarray(at, at + 7_001));
      if (at % 2 === 0) await spool.flush();
    }
    await spool.flush();
    expect(spool.octets).toBe(bytes.length);
    for (const [from, length] of [
      [0, 40],
      [5, 11],
      [16, 16],
      [99_999, 1e6],
      [bytes.length, 5],
    ] as const)
      expect(Buffer.from(await spool.part(from, length))).toEqual(bytes.subarray(from, from + length));
    const onDisk = await readFile(path.join(folder, 'un'));
    expect(onDisk).toHaveLength(bytes.length);
    expect(onDisk.includes('Duch')).toBe(false);
    await spool.discard();
    await spool.discard();
    expect(await readdir(folder)).toEqual([]);
  });
});
