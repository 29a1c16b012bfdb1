import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envoi } from '../../src/main/application/envois-port.ts';
import { openEnvoiStore } from '../../src/main/storage/files/envoi-store.ts';
import { bytesOf, chunked, sha256Of, someBytes } from '../contracts/file-store.ts';
import { temporaryFolder } from './open-stores.ts';

const bytes = someBytes(5_000);
const envoi: Envoi = {
  id: '0198c0de-0000-7000-8000-000000000001',
  candidatId: 'k1',
  dossierId: 'd1',
  typeId: 'cv',
  nomFichier: 'Œuvre n° 1.pdf',
  sha256: sha256Of(bytes),
  octets: 5_000,
  commenceLe: 42,
};

describe('deposits under way on a local folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('LC4: what was acknowledged is there for the process after this one, with the instant it began', async () => {
    const store = openEnvoiStore(folder);
    await store.commencer(envoi);
    expect(await store.ajouter(envoi.id, 0, chunked(bytes.subarray(0, 3_000)))).toEqual({
      ajoute: true,
      recu: 3_000,
    });
    const after = openEnvoiStore(folder);
    expect(after.enCours()).toEqual([envoi]);
    expect(await after.recu(envoi.id)).toBe(3_000);
    expect(await after.ajouter(envoi.id, 2_999, chunked(bytes))).toEqual({ ajoute: false, recu: 3_000 });
    expect(await after.ajouter(envoi.id, 3_000, chunked(bytes.subarray(3_000)))).toMatchObject({
      recu: 5_000,
    });
    expect(await bytesOf(after.octets(envoi.id))).toEqual(bytes);
    await after.oublier(envoi.id);
    expect([await after.recu(envoi.id), await after.ajouter(envoi.id, 0, chunked(bytes))]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('LC4: keeps what came before a stream broke, and never more than was announced', async () => {
    const store = openEnvoiStore(folder);
    await store.commencer(envoi);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 1_234);
      throw new Error('connection reset');
    }
    await expect(store.ajouter(envoi.id, 0, broken())).rejects.toThrow('connection reset');
    expect(await store.recu(envoi.id)).toBe(1_234);
    await expect(store.ajouter(envoi.id, 1_234, chunked(bytes))).rejects.toMatchObject({
      code: 'trop_grand',
    });
    expect(await store.recu(envoi.id)).toBeLessThanOrEqual(5_000);
  });

  it('LC4: two that append at once go one after the other', async () => {
    const store = openEnvoiStore(folder);
    await store.commencer(envoi);
    const both = await Promise.all([
      store.ajouter(envoi.id, 0, chunked(bytes)),
      store.ajouter(envoi.id, 0, chunked(bytes)),
    ]);
    expect(both).toEqual([
      { ajoute: true, recu: 5_000 },
      { ajoute: false, recu: 5_000 },
    ]);
    expect(await bytesOf(store.octets(envoi.id))).toEqual(bytes);
  });

  it('FI3: what a crash left half made is removed at the next opening', async () => {
    await openEnvoiStore(folder).commencer(envoi);
    for (const name of ['a.octets', 'b.tmp', 'c.json', 'd.json', 'd.octets'])
      await writeFile(path.join(folder, name), '{');
    expect(openEnvoiStore(folder).enCours()).toEqual([envoi]);
    expect((await readdir(folder)).toSorted()).toEqual([`${envoi.id}.json`, `${envoi.id}.octets`]);
  });
});
