import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENVOI_HEURES, ENVOIS_PAR_CANDIDAT } from '../../src/domain/piece/envoi.ts';
import { purgerEnvois } from '../../src/main/application/envois.ts';
import { type Candidature, EMAIL, startCandidature } from './portal-candidature-world.ts';
import { aCandidat, MOT_DE_PASSE } from './portal-client.ts';
import { aHeavyPdf, inParts } from './portal-envois.ts';

let at: Candidature;
let dossierId: string;
let heavy: Buffer;
beforeEach(async () => {
  at = await startCandidature();
  await at.remplirProfil();
  dossierId = (await at.creer()).data?.dossierId ?? '';
  heavy = await aHeavyPdf(300_000);
});
afterEach(() => at.close());

const kept = () => readdir(path.join(at.server.folder, 'envois'));
const versions = async () => (await at.lire(dossierId)).pieces[1]?.versions ?? [];

describe('a deposit in parts', () => {
  it('LC4, FI3: goes on from the last byte that was acknowledged, and is one version like any other', async () => {
    const cv = inParts(at.portal, dossierId, heavy);
    const begun = await cv.begin();
    expect(begun).toMatchObject({ status: 200, body: { recu: 0 } });
    const id = begun.body.id ?? '';
    expect(await cv.append(id, 0, 100_000)).toMatchObject({ status: 200, body: { recu: 100_000 } });
    // Asked again after a lost answer, or in another tab: the same, with what is there.
    expect(await cv.begin()).toEqual({ status: 200, body: { id, recu: 100_000 } });
    for (const from of [0, 99_999, 100_001])
      expect(await cv.append(id, from, from + 10)).toMatchObject({
        status: 409,
        body: { code: 'envoi_decale', params: { recu: 100_000 } },
      });
    expect(await versions()).toEqual([]);
    const done = await cv.append(id, 100_000);
    expect(done).toMatchObject({ status: 201, body: { version: { pages: 1, taille: heavy.length } } });
    const sha256 = createHash('sha256').update(heavy).digest('hex');
    expect(await versions()).toMatchObject([{ sha256, nomFichier: 'cv.pdf' }]);
    const shown = await at.portal.fetch(`/api/portail/candidatures/${dossierId}/pieces/cv/${sha256}`);
    expect(Buffer.from(await shown.arrayBuffer()).equals(heavy)).toBe(true);
    // The last answer was lost: the page asks where it stands, and hears what it came to.
    expect(await cv.begin()).toMatchObject({ status: 201, body: { version: { sha256 } } });
    expect(await versions()).toHaveLength(1);
    expect(await kept()).toEqual([]);
  });

  it('LC4: a line that is cut, or stalls, in the middle of a part keeps what came of it', async () => {
    const cv = inParts(at.portal, dossierId, heavy);
    const id = (await cv.begin()).body.id ?? '';
    const half = (end: (request: ReturnType<typeof httpRequest>) => void): Promise<void> =>
      new Promise((resolve) => {
        const request = httpRequest(`${at.server.url}${cv.url}/${id}`, {
          method: 'PATCH',
          headers: {
            cookie: at.portal.cookie() ?? '',
            'pupitre-portail': '1',
            'upload-offset': '0',
            'content-length': String(heavy.length),
          },
        });
        request.on('error', () => resolve());
        request.write(heavy.subarray(0, 50_000), () => setTimeout(() => end(request), 200));
        // What stalls is ended by the server, once the page comes back.
        request.on('close', () => resolve());
      });
    const stalled = half(() => undefined);
    await expect.poll(async () => (await sizeOf(id)) >= 50_000).toBe(true);
    expect(await cv.begin()).toEqual({ status: 200, body: { id, recu: 50_000 } });
    await stalled;
    expect((await cv.append(id, 50_000, 60_000)).body.recu).toBe(60_000);
    await half((request) => request.destroy(new Error('cut')));
    expect((await cv.begin()).body.recu).toBe(60_000);
    expect((await cv.append(id, 60_000)).status).toBe(201);
    expect(at.server.log()).not.toMatch(/"level":50/);
  });

  it('FI1, FI2: its file is looked at as any other, and what is refused leaves nothing', async () => {
    for (const [bytes, raison] of [
      [Buffer.alloc(0), 'vide'],
      [Buffer.alloc(2_000_001, 32), 'trop_gros'],
    ] as const)
      expect(await inParts(at.portal, dossierId, bytes).begin()).toMatchObject({
        status: 422,
        body: { code: 'fichier_refuse', params: { raison } },
      });
    const wrong = inParts(at.portal, dossierId, Buffer.alloc(300_000, 'MZ'));
    const id = (await wrong.begin()).body.id ?? '';
    expect(await wrong.append(id, 0)).toMatchObject({
      status: 422,
      body: { params: { raison: 'type_inconnu' } },
    });
    // Other bytes than announced, or more of them.
    const lying = inParts(at.portal, dossierId, heavy, 'cv', { 'pupitre-sha256': 'a'.repeat(64) });
    expect((await lying.append((await lying.begin()).body.id ?? '', 0)).status).toBe(400);
    const longer = inParts(at.portal, dossierId, heavy, 'cv', { 'upload-length': '1000' });
    expect((await longer.append((await longer.begin()).body.id ?? '', 0, 2_000)).status).toBe(400);
    expect(await versions()).toEqual([]);
    for (const file of await kept()) expect(file).toMatch(/\.(json|octets)$/);
  });

  it('FI2: a photo whose last answer was lost is the same version once more', async () => {
    const noise = sharp({
      create: {
        width: 900,
        height: 700,
        channels: 3,
        background: '#999',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    });
    const photo = inParts(at.portal, dossierId, await noise.jpeg({ quality: 90 }).toBuffer());
    for (let i = 0; i < 2; i += 1)
      expect((await photo.append((await photo.begin()).body.id ?? '', 0)).status).toBe(201);
    expect(await versions()).toHaveLength(1);
  });

  it('OR4: one that began in time is in time within the grace, by the server’s first instant', async () => {
    const comeBack = () =>
      at.portal.mutate('compte.connecter', { utilisateur: EMAIL, motDePasse: MOT_DE_PASSE });
    const other = await aHeavyPdf(300_001);
    // The return day 2026-04-10 in Paris ends at 22:00 UTC; the grace is of 15 minutes.
    at.server.clock.advance(Date.UTC(2026, 3, 10, 21, 59, 50) - at.server.clock.now());
    await comeBack();
    const cv = inParts(at.portal, dossierId, heavy);
    const identite = inParts(at.portal, dossierId, other, 'identite');
    const [one, two] = [(await cv.begin()).body.id ?? '', (await identite.begin()).body.id ?? ''];
    await cv.append(one, 0, 1_000);
    at.server.clock.advance(14 * 60_000);
    // Begun after the day: refused before a byte is taken.
    expect((await inParts(at.portal, dossierId, await aHeavyPdf(300_002)).begin()).body.refusal?.code).toBe(
      'date_retour_depassee',
    );
    expect(await cv.begin()).toEqual({ status: 200, body: { id: one, recu: 1_000 } });
    expect((await cv.append(one, 1_000)).status).toBe(201);
    at.server.clock.advance(2 * 60_000);
    expect(await identite.append(two, 0)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'date_retour_depassee' } },
    });
  });

  it('PM1, FI1: is its own candidat’s, is given up, and is forgotten when nobody ends it', async () => {
    const cv = inParts(at.portal, dossierId, heavy);
    const id = (await cv.begin()).body.id ?? '';
    await cv.append(id, 0, 10);
    const stranger = await aCandidat(at.server, at.sink, 'autre@example.org', { nom: 'Autre' });
    const theirs = inParts(stranger, dossierId, heavy);
    expect([
      (await theirs.begin()).status,
      (await theirs.append(id, 10)).status,
      await theirs.drop(id),
    ]).toEqual([404, 404, 404]);
    // Nor under another pièce of his own.
    expect((await inParts(at.portal, dossierId, heavy, 'identite').append(id, 10)).status).toBe(404);
    expect(await cv.drop(id)).toBe(204);
    expect(await kept()).toEqual([]);
    await cv.begin();
    at.server.clock.advance(ENVOI_HEURES * 3_600_000 - 1);
    expect(await purgerEnvois(at.server.services)).toBe(0);
    at.server.clock.advance(1);
    expect([await purgerEnvois(at.server.services), await purgerEnvois(at.server.services)]).toEqual([1, 0]);
    expect(await kept()).toEqual([]);
  });

  it('FI1: a candidat has so many under way; his oldest gives way', async () => {
    const ids: string[] = [];
    for (let i = 0; i <= ENVOIS_PAR_CANDIDAT; i += 1) {
      const over = { 'pupitre-sha256': String(i).padStart(64, '0') };
      ids.push((await inParts(at.portal, dossierId, heavy, 'cv', over).begin()).body.id ?? '');
      at.server.clock.advance(1_000);
    }
    expect(at.server.services.envois.enCours().map(({ id }) => id)).toEqual(ids.slice(1));
  });
});

async function sizeOf(id: string): Promise<number> {
  const { stat } = await import('node:fs/promises');
  return (await stat(path.join(at.server.folder, 'envois', `${id}.octets`))).size;
}
