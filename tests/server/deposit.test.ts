import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VersionPiece } from '../../src/domain/piece/piece.ts';
import { aUnit, write } from '../contracts/factories.ts';
import { contentBomb } from '../validation/hostile-files.ts';
import { deviceHeaders } from './client.ts';
import { aDevice, type Device, startTestServer, type TestServer } from './harness.ts';
import { seedWorld, transmitted } from './world.ts';

let server: TestServer;
let gest: Device;
beforeEach(async () => {
  server = await startTestServer();
  // Incomplete: its candidat, or staff for him, may deposit again (LC3).
  await seedWorld(server.store, server.files, [transmitted('d5', { statut: 'IN' })]);
  gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
});
afterEach(() => server.close());

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function aPdf(pages = 2): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let i = 0; i < pages; i += 1) document.addPage([300, 300]);
  return Buffer.from(await document.save());
}

const put = (
  bytes: Uint8Array,
  over: { device?: Device; at?: string; headers?: Record<string, string> } = {},
): Promise<Response> =>
  fetch(`${server.url}/api/dossiers/${over.at ?? 'd5/pieces/cv'}`, {
    method: 'PUT',
    headers: {
      ...deviceHeaders((over.device ?? gest).jeton),
      'content-type': 'application/octet-stream',
      'pupitre-sha256': sha256Of(bytes),
      'pupitre-nom-fichier': encodeURIComponent('relevé « final ».PDF.exe'),
      ...over.headers,
    },
    body: Buffer.from(bytes),
  });

/** Every file of the store, finished or not. */
async function filesOnDisk(): Promise<readonly string[]> {
  const entries = await readdir(path.join(server.folder, 'fichiers'), {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
}
const cvOf = async (id: string) =>
  (await server.store.get('dossier', id))?.body.pieces.find(({ typeId }) => typeId === 'cv');

describe('PUT /api/dossiers/:dossierId/pieces/:typeId', () => {
  it('LC4: staff deposits a PDF on behalf of a candidat; every version stays, its name as it was', async () => {
    const bytes = await aPdf(3);
    const response = await put(bytes);
    expect(response.status).toBe(201);
    const { version } = (await response.json()) as { version: VersionPiece };
    expect(version).toEqual({
      sha256: sha256Of(bytes),
      taille: bytes.length,
      type: 'application/pdf',
      nomFichier: 'relevé « final ».PDF.exe',
      deposeeLe: server.clock.now(),
      pages: 3,
    });
    const cv = await cvOf('d5');
    expect(cv?.statut).toBe('TR');
    expect(cv?.versions).toHaveLength(2);
    expect(cv?.versions[1]).toEqual(version);
    expect(await server.files.has(version.sha256)).toBe(true);
    expect((await server.store.journalOf('dossier', 'd5')).at(-1)).toMatchObject({
      action: 'piece.deposer',
      acteurId: 'g1',
      apres: { 'piece:cv': version.sha256 },
    });
  });

  it('FI2: a photo is kept upright and without what the camera wrote into it', async () => {
    const photo = await sharp({ create: { width: 60, height: 30, channels: 3, background: '#a05050' } })
      .withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'Inès Nom-d5' } } })
      .jpeg()
      .toBuffer();
    expect(photo.toString('latin1')).toContain('Nom-d5');
    const response = await put(photo, { at: 'd5/pieces/identite' });
    expect(response.status).toBe(201);
    const { version } = (await response.json()) as { version: VersionPiece };
    expect(version).toMatchObject({ type: 'image/jpeg', pages: 1 });
    expect(version.sha256).not.toBe(sha256Of(photo));
    const kept = Buffer.concat(await Array.fromAsync(server.files.read(version.sha256)));
    expect(kept.toString('latin1')).not.toContain('Nom-d5');
    expect(await sharp(kept).metadata()).toMatchObject({ width: 30, height: 60 });
    expect(await filesOnDisk()).not.toContain(sha256Of(photo));
  });

  it('FI1: refuses by content, with a sentence that says what to do, and keeps nothing', async () => {
    const before = await filesOnDisk();
    const dossier = await server.store.get('dossier', 'd5');
    const refused: [Uint8Array, string][] = [
      [Buffer.alloc(0), 'vide'],
      [Buffer.from('MZ this is no pdf'), 'type_inconnu'],
      [Buffer.from('%PDF-1.7\nbut nothing behind'), 'illisible'],
      [Buffer.alloc(2_000_001, 1), 'trop_gros'],
    ];
    for (const [bytes, raison] of refused) {
      const response = await put(bytes, { headers: { 'accept-language': 'en' } });
      expect([raison, response.status]).toEqual([raison, 422]);
      const problem = (await response.json()) as { code: string; params: object; message: string };
      expect(problem).toMatchObject({ code: 'fichier_refuse', params: { raison } });
      expect(problem.message).toMatch(/upload|scan/);
    }
    expect(await filesOnDisk()).toEqual(before);
    expect(await server.store.get('dossier', 'd5')).toEqual(dossier);
  });

  it('FI2: a small file that inflates to gigabytes is refused while the server goes on serving', {
    timeout: 60_000,
  }, async () => {
    const before = await filesOnDisk();
    let refused = false;
    const deposited = put(contentBomb(4)).then((response) => {
      refused = true;
      return response;
    });
    let served = 0;
    while (!refused) {
      const response = await fetch(`${server.url}/healthz`);
      expect(await response.json()).toEqual({ ok: true });
      served += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const response = await deposited;
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'fichier_refuse' });
    expect(served).toBeGreaterThan(3);
    expect(await filesOnDisk()).toEqual(before);
    expect((await put(await aPdf())).status).toBe(201);
  });

  it('FI3: a transfer that is not what it declared, or breaks off, leaves nothing', async () => {
    const before = await filesOnDisk();
    const bytes = await aPdf();
    expect((await put(bytes, { headers: { 'pupitre-sha256': 'a'.repeat(64) } })).status).toBe(400);
    await new Promise<void>((resolve) => {
      const upload = httpRequest(`${server.url}/api/dossiers/d5/pieces/cv`, {
        method: 'PUT',
        headers: {
          ...deviceHeaders(gest.jeton),
          'content-length': '50000',
          'pupitre-sha256': sha256Of(bytes),
          'pupitre-nom-fichier': 'a.pdf',
        },
      });
      upload.on('error', () => resolve());
      upload.write(bytes, () => setTimeout(() => upload.destroy(new Error('cut')), 100));
    });
    await expect.poll(filesOnDisk).toEqual(before);
    expect((await cvOf('d5'))?.versions).toHaveLength(1);
  });

  it('LC4: the same deposit sent twice is one version', async () => {
    const bytes = await aPdf();
    expect((await put(bytes)).status).toBe(201);
    expect((await put(bytes)).status).toBe(201);
    expect((await cvOf('d5'))?.versions).toHaveLength(2);
  });

  it('LC3: is refused, unread, where the dossier cannot change or the pièce is not asked for', async () => {
    const bytes = await aPdf();
    const tell = async (at: string) => {
      const response = await put(bytes, { at });
      const { code, refusal } = (await response.json()) as { code: string; refusal?: { code: string } };
      return [response.status, refusal?.code ?? code];
    };
    expect(await tell('d1/pieces/cv')).toEqual([409, 'statut_inattendu']);
    expect(await tell('d5/pieces/other')).toEqual([409, 'piece_inconnue']);
    expect(await tell('y1/pieces/cv')).toEqual([404, 'introuvable']);
    expect(await tell('nowhere/pieces/cv')).toEqual([404, 'introuvable']);
    expect(await filesOnDisk()).not.toContain(sha256Of(bytes));
  });

  it('OR4: after the return day of the dossier it is refused, by the server’s clock', async () => {
    const bytes = await aPdf();
    server.clock.advance(Date.UTC(2026, 3, 10, 21, 59) - server.clock.now());
    expect((await put(bytes)).status).toBe(201);
    server.clock.advance(2 * 60_000);
    expect((await put(await aPdf(5))).status).toBe(409);
  });

  it('FI1: a request that does not declare its file is not understood', async () => {
    const bytes = await aPdf();
    for (const headers of [
      { 'pupitre-sha256': 'short' },
      { 'pupitre-nom-fichier': '%E0%A4%A' },
      { 'pupitre-nom-fichier': '' },
    ])
      expect((await put(bytes, { headers: headers })).status).toBe(400);
  });

  it('PM5: a deposit beside other changes of the dossier loses neither', async () => {
    const bytes = await aPdf();
    const [response] = await Promise.all([
      put(bytes),
      (async () => {
        for (let i = 0; i < 10; i += 1) {
          const d5 = await server.store.get('dossier', 'd5');
          if (!d5) throw new Error('no dossier');
          const touched = { ...d5.body, reponses: { ...d5.body.reponses, i } };
          await server.store.commit([aUnit({ changes: [write('dossier', touched, d5.version)] })]);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      })(),
    ]);
    expect(response.status).toBe(201);
    const d5 = await server.store.get('dossier', 'd5');
    expect(d5?.body.reponses.i).toBe(9);
    expect((await cvOf('d5'))?.versions).toHaveLength(2);
  });
});
