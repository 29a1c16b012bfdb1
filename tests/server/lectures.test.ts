import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aQueue, pull, push } from './client.ts';
import { type Device, startTestServer, type TestServer } from './harness.ts';
import { knockers, type ReaderName } from './readers.ts';
import { fileOf, seedWorld } from './world.ts';

let server: TestServer;
let devices: Readonly<Record<ReaderName, Device | null>>;
let queues: Readonly<Record<'membre' | 'president' | 'gestionnaire', ReturnType<typeof aQueue>>>;
beforeAll(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  devices = await knockers(server, []);
  queues = { membre: aQueue(server), president: aQueue(server), gestionnaire: aQueue(server) };
});
afterAll(() => server.close());

const jeton = (reader: ReaderName): string => devices[reader]?.jeton ?? '';
const outcomes = (frames: Awaited<ReturnType<typeof push>>) =>
  frames.map((frame) => (frame.kind === 'outcome' ? frame.outcome : frame));

describe('what members tell each other of a dossier', () => {
  it('PM5, SY1: a shared highlight reaches the others with its place, a private one does not', async () => {
    const queue = queues.membre;
    const ancre = {
      typePieceId: 'cv',
      sha256: fileOf('d1', 'cv').sha256,
      page: 1,
      quads: [[0, 0, 9, 9]],
      extrait: 'Mention',
    };
    const note = { dossierId: 'd1', texte: '', ancre, couleur: 'vert', filId: null, mentions: [] };
    const acts = [
      queue('note.ecrire@2', { ...note, noteId: 'h-shared', partagee: true }),
      queue('note.ecrire@2', { ...note, noteId: 'h-mine', partagee: false }),
    ];
    expect(outcomes(await push(server, jeton('membre'), acts))).toMatchObject([
      { result: 'applied' },
      { result: 'applied' },
    ]);
    const notes = (await pull(server, jeton('president'))).docs.flatMap(({ doc }) =>
      doc.entity === 'note' && 'body' in doc ? [doc.body] : [],
    );
    expect(notes.find(({ id }) => id === 'h-shared')).toMatchObject({ ancre, couleur: 'vert' });
    expect(notes.some(({ id }) => id === 'h-mine')).toBe(false);
  });

  it('SY6: two people who share a dossier out otherwise see both; the same twice is no conflict', async () => {
    const { president, gestionnaire: staff } = queues;
    const affecter = { dossierId: 'd1', personneId: 'p1', echeance: null };
    const first = president('affectation.affecter@1', { ...affecter, role: 'lecteur' }, 0);
    expect(outcomes(await push(server, jeton('president'), [first]))).toMatchObject([{ result: 'applied' }]);
    const same = staff('affectation.affecter@1', { ...affecter, role: 'lecteur' }, 0);
    const other = staff('affectation.affecter@1', { ...affecter, role: 'reserve' }, 0);
    expect(outcomes(await push(server, jeton('gestionnaire'), [same, other]))).toMatchObject([
      { result: 'applied' },
      {
        result: 'conflict',
        fields: [
          { field: 'affectation', theirs: { role: 'lecteur', echeance: null }, mine: { role: 'reserve' } },
        ],
      },
    ]);
  });

  it('PM3: who declares a conflict is released, its president is told, and he can’t be asked again', async () => {
    const { president, membre } = queues;
    const affecter = { dossierId: 'd2', personneId: 'membre', role: 'lecteur', echeance: null };
    await push(server, jeton('president'), [president('affectation.affecter@1', affecter)]);
    const declared = membre('recusation.declarer@1', {
      dossierId: 'd2',
      candidatId: 'candidat-d2',
      raison: 'Parenté',
    });
    expect(outcomes(await push(server, jeton('membre'), [declared]))).toMatchObject([{ result: 'applied' }]);
    const { docs } = await pull(server, jeton('president'));
    const told = docs.find(({ doc }) => doc.entity === 'affectation' && doc.id.startsWith('d2.'))?.doc;
    expect(told).toMatchObject({ body: { recuseeLe: expect.any(Number) as number } });
    const again = president('affectation.affecter@1', affecter, 99);
    expect(outcomes(await push(server, jeton('president'), [again]))).toMatchObject([
      { result: 'refused', refusal: { code: 'membre_recuse' } },
    ]);
  });
});
