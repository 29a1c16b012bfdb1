import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocChange } from '../../src/main/application/ports.ts';
import { MUTATION_TYPES } from '../../src/protocol/mutations.ts';
import { aUnit, write } from '../contracts/factories.ts';
import { ACTS } from './act-cases.ts';
import { aQueue, pull, pullRaw, push, pushRaw } from './client.ts';
import { type Device, startTestServer, type TestServer } from './harness.ts';
import { expectedFor, knockers, READERS, type ReaderName, type Row } from './readers.ts';
import { seedWorld, transmitted } from './world.ts';

const idOf = (type: string, reader: ReaderName): string => `${type.replace(/[.@]/g, '-')}-${reader}`;

let server: TestServer;
let devices: Readonly<Record<ReaderName, Device | null>>;
let queues: Readonly<Record<ReaderName, ReturnType<typeof aQueue>>>;
beforeAll(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  const cases = MUTATION_TYPES.flatMap((type) =>
    READERS.map((reader) => ({ type, reader, id: idOf(type, reader) })),
  );
  const dossiers = cases.map(({ type, id }) => {
    const over = ACTS[type]?.dossier ?? {};
    const own = transmitted(id, { ...over, pieces: transmitted(id).pieces });
    // Names of files follow from the dossier; the state of its pièces from the case.
    const pieces = own.pieces.map((piece, i) => ({
      ...piece,
      ...(over.pieces?.[i]
        ? {
            statut: over.pieces[i].statut,
            versions: [...piece.versions, ...over.pieces[i].versions.slice(1)],
          }
        : {}),
    }));
    return { ...own, pieces };
  });
  const given = cases.flatMap(({ type, reader, id }) => ACTS[type]?.given?.(id, reader) ?? []);
  const result = await server.store.commit([
    aUnit({ changes: [...dossiers.map((body) => write('dossier', body) as DocChange), ...given] }),
  ]);
  if (!result.ok) throw new Error('the cases are not new');
  devices = await knockers(
    server,
    cases.filter(({ reader }) => reader === 'recuse').map(({ id }) => `candidat-${id}`),
  );
  queues = Object.fromEntries(READERS.map((reader) => [reader, aQueue(server)])) as typeof queues;
});
afterAll(() => server.close());

describe('PM1: authorisation of every act', () => {
  it('PM2: every act of the protocol has a row', () => {
    expect(Object.keys(ACTS).toSorted()).toEqual([...MUTATION_TYPES].toSorted());
  });

  describe.each(MUTATION_TYPES)('%s', (type) => {
    it.each(READERS)('%s', async (reader) => {
      const device = devices[reader];
      const id = idOf(type, reader);
      const act = queues[reader](type, ACTS[type].payload(id), 99);
      const response = await pushRaw(server, device?.jeton ?? null, [act]);
      const body = await response.text();
      const frame = JSON.parse(body) as {
        code?: string;
        outcome?: { result: string; refusal?: { code: string } };
      };
      const { result = frame.code ?? body, refusal } = frame.outcome ?? {};
      expect(refusal ? `${result} ${refusal.code}` : result).toBe(expectedFor(ACTS[type].expected, reader));
    });
  });

  it('OR5: a lecteur keeps his notes to himself', async () => {
    const share = { noteId: 'loud', dossierId: 'd2', texte: 'Écoutez', partagee: true };
    const answer = await push(server, devices.lecteur?.jeton ?? '', [queues.lecteur('note.ecrire@1', share)]);
    expect(answer).toMatchObject([{ outcome: { result: 'refused', refusal: { code: 'interdit' } } }]);
  });

  it('PM1: a note is changed by its author alone, under its own dossier', async () => {
    const { membre, president } = devices;
    if (!membre || !president) throw new Error('no device');
    const act = queues.membre('note.ecrire@1', {
      noteId: 'shared',
      dossierId: 'd1',
      texte: 'Mienne',
      partagee: true,
    });
    expect(await push(server, membre.jeton, [act])).toMatchObject([{ outcome: { result: 'applied' } }]);
    const steal = [
      queues.president('note.ecrire@1', {
        noteId: 'shared',
        dossierId: 'd1',
        texte: 'Tienne',
        partagee: true,
      }),
      queues.president('note.supprimer@1', { noteId: 'shared', dossierId: 'd1' }),
      // Named under a dossier that it isn't about.
      queues.president('note.supprimer@1', { noteId: 'shared', dossierId: 'd2' }),
    ];
    const answer = await push(server, president.jeton, steal);
    expect(answer.map((frame) => frame.kind === 'outcome' && frame.outcome.result)).toEqual([
      'refused',
      'refused',
      'refused',
    ]);
    expect((await server.store.get('note', 'shared'))?.body.texte).toBe('Mienne');
  });
});

describe('PM1: what every reader is sent of one dossier', () => {
  const SEEN: Row = {
    anonymous: 'non_connecte',
    revoque: 'appareil_revoque',
    expire: 'appareil_revoque',
    candidat: 'interdit',
    admin: 'interdit',
    membreAilleurs: 'nothing',
    gestionnaireAilleurs: 'nothing',
    recuse: 'gone',
    others: 'body',
  };
  it.each(READERS)('%s', async (reader) => {
    const device = devices[reader];
    const id = idOf('decision.saisir@1', reader === 'recuse' ? 'recuse' : 'lecteur');
    const response = await pullRaw(server, device?.jeton ?? null);
    if (response.status !== 200) {
      expect(((await response.json()) as { code: string }).code).toBe(expectedFor(SEEN, reader));
      return;
    }
    await response.text();
    const { docs } = await pull(server, device?.jeton ?? '');
    const found = docs.find(({ doc }) => doc.entity === 'dossier' && doc.id === id)?.doc;
    expect(found ? ('gone' in found ? 'gone' : 'body') : 'nothing').toBe(expectedFor(SEEN, reader));
  });
});
