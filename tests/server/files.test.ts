import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aUnit, write } from '../contracts/factories.ts';
import { aQueue, deviceHeaders, push } from './client.ts';
import { aDevice, type Device, startTestServer, type TestServer } from './harness.ts';
import { bytesOf, fileOf, seedWorld, transmitted } from './world.ts';

let server: TestServer;
let membre: Device;
beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  membre = await aDevice(server, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
});
afterEach(() => server.close());

const get = (sha256: string, device: Device | null = membre, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/files/${sha256}`, {
    headers: { ...deviceHeaders(device?.jeton ?? null), ...headers },
  });
const cv = () => fileOf('d1', 'cv');
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('GET /api/files/:sha256', () => {
  it('FI3: gives a whole file, named by its hash', async () => {
    const response = await get(cv().sha256);
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe(`"${cv().sha256}"`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const got = await bytes(response);
    expect(Number(response.headers.get('content-length'))).toBe(got.length);
    expect(createHash('sha256').update(got).digest('hex')).toBe(cv().sha256);
  });

  it('SY1: resumes where a connection broke, and says where it is', async () => {
    const all = cv().bytes;
    const ask = async (range: string) => {
      const response = await get(cv().sha256, membre, { range });
      return [response.status, response.headers.get('content-range'), await bytes(response)] as const;
    };
    expect(await ask('bytes=10-')).toEqual([
      206,
      `bytes 10-${all.length - 1}/${all.length}`,
      all.subarray(10),
    ]);
    expect(await ask('bytes=0-9')).toEqual([206, `bytes 0-9/${all.length}`, all.subarray(0, 10)]);
    expect(await ask('bytes=-5')).toEqual([
      206,
      `bytes ${all.length - 5}-${all.length - 1}/${all.length}`,
      all.subarray(-5),
    ]);
    expect(await ask(`bytes=5-${all.length + 99}`)).toEqual([
      206,
      `bytes 5-${all.length - 1}/${all.length}`,
      all.subarray(5),
    ]);
    expect((await ask(`bytes=${all.length}-`)).slice(0, 2)).toEqual([416, `bytes */${all.length}`]);
    for (const odd of ['bytes=a-b', 'bytes=0-1,3-4', 'items=0-1', 'bytes=9-3'])
      expect((await ask(odd))[0]).toBe(200);
  });

  it('SY1: sends nothing that the reader has already, and no part of another file', async () => {
    const etag = `"${cv().sha256}"`;
    expect((await get(cv().sha256, membre, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(cv().sha256, membre, { range: 'bytes=3-', 'if-range': etag })).status).toBe(206);
    expect((await get(cv().sha256, membre, { range: 'bytes=3-', 'if-range': '"other"' })).status).toBe(200);
  });

  it('PM2: a file of another commission, one that is not there and no hash at all answer the same', async () => {
    const unknown = 'b'.repeat(64);
    const stray = bytesOf('nobody refers to it ');
    await server.files.put(
      (async function* () {
        yield stray.bytes;
      })(),
      { maxBytes: stray.bytes.length },
    );
    const answers = [];
    for (const sha256 of [
      fileOf('x1', 'cv').sha256,
      fileOf('y1', 'cv').sha256,
      unknown,
      stray.sha256,
      'nothing',
      '..%2f..%2fetc',
    ]) {
      const response = await get(sha256);
      const { date, ...headers } = Object.fromEntries(response.headers);
      expect(date).toBeDefined();
      answers.push({ status: response.status, headers, body: await response.text() });
    }
    expect(answers[0]?.status).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('PM4: an identifying pièce is not served to a blind commission', async () => {
    const blind = await aDevice(server, 'p9', [{ kind: 'membre', commissionId: 'c2' }]);
    const gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    expect((await get(fileOf('x1', 'cv').sha256, blind)).status).toBe(200);
    expect((await get(fileOf('x1', 'identite').sha256, blind)).status).toBe(404);
    expect((await get(fileOf('x1', 'identite').sha256, gest)).status).toBe(200);
  });

  it('LC6: a version that was not transmitted is served to staff alone', async () => {
    const gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const late = bytesOf('a newer cv ');
    await server.files.put(
      (async function* () {
        yield late.bytes;
      })(),
      { maxBytes: late.bytes.length },
    );
    const d1 = await server.store.get('dossier', 'd1');
    if (!d1) throw new Error('no dossier');
    const pieces = d1.body.pieces.map((piece) => {
      const last = piece.versions[0];
      return piece.typeId === 'cv' && last
        ? { ...piece, versions: [last, { ...last, sha256: late.sha256 }] }
        : piece;
    });
    await server.store.commit([aUnit({ changes: [write('dossier', { ...d1.body, pieces }, d1.version)] })]);
    expect((await get(late.sha256)).status).toBe(404);
    expect((await get(late.sha256, gest)).status).toBe(200);
  });

  it('PM3: no file of a candidat after the récusation, though another dossier of the commission has it too', async () => {
    await push(server, membre.jeton, [
      aQueue(server)('recusation.declarer@1', {
        candidatId: 'candidat-d1',
        dossierId: 'd1',
        raison: 'Parenté',
      }),
    ]);
    expect((await get(cv().sha256)).status).toBe(404);
    const twin = transmitted('d1', { id: 'd7', numero: 'N-d7', candidatId: 'candidat-d7' });
    await server.store.commit([aUnit({ changes: [write('dossier', twin)] })]);
    expect((await get(cv().sha256)).status).toBe(200);
  });

  it('PM6: each reading of a file is in the journal of its dossier, before its bytes', async () => {
    await (await get(cv().sha256)).arrayBuffer();
    await (await get(cv().sha256, membre, { range: 'bytes=5-' })).arrayBuffer();
    const journal = await server.store.journalOf('dossier', 'd1');
    expect(journal.filter(({ action }) => action === 'piece.lire')).toMatchObject([
      { acteurId: 'p1', deviceId: membre.deviceId, apres: { typeId: 'cv', sha256: cv().sha256 } },
      { acteurId: 'p1' },
    ]);
  });

  it('PM6: fifty readings at once are fifty lines', async () => {
    await Promise.all(Array.from({ length: 50 }, async () => (await get(cv().sha256)).arrayBuffer()));
    const journal = await server.store.journalOf('dossier', 'd1');
    expect(journal.filter(({ action }) => action === 'piece.lire')).toHaveLength(50);
  });
});
