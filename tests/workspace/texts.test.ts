import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { workspaceRouter } from '../../src/main/workspace/router/index.ts';
import { createTextExtractor, type TextExtractor } from '../../src/main/workspace/texts/extractor.ts';
import type { Act } from '../../src/protocol/mutations.ts';
import type { TextResult } from '../../src/protocol/texts.ts';
import { makeTranscript } from '../fixtures/make-pieces.ts';
import type { TestServer } from '../server/harness.ts';
import { harmlessPdf } from '../validation/hostile-files.ts';
import {
  aDesk,
  anAccount,
  aServer,
  type Desk,
  type DeskOptions,
  MEMBRE,
  memoryKeychain,
  openDesk,
  TOUT,
  until,
  upToDate,
} from './desk.ts';
import { withFile } from './server-files.ts';
import { tempFolder } from './storage/factories.ts';

/** On the second page of the file of a dossier made here, and in no document. */
const PHRASE = 'Relevé de notes – semestre 2';

/** Extractors that note the PDFs that they are given, and wait for `release` from the one of this number on. */
function counting(heldFrom = Number.POSITIVE_INFINITY) {
  const given: number[] = [];
  const held = Promise.withResolvers<void>();
  const make = (): TextExtractor => {
    const extractor = createTextExtractor();
    return {
      ...extractor,
      async extract(bytes) {
        // The world's own files are none.
        if (Buffer.from(bytes).includes('%PDF-')) given.push(bytes.length);
        if (given.length >= heldFrom) await held.promise;
        return extractor.extract(bytes);
      },
    };
  };
  return { given, make, release: () => held.resolve() };
}

const aReader = (server: TestServer, options: DeskOptions = {}): Promise<Desk> =>
  aDesk(server, 'p1', { extractor: createTextExtractor, ...options });

const search = (desk: Desk, typed: string): readonly TextResult[] =>
  desk.member().texts.search(typed, 0, 10).rows;
const idsOf = (desk: Desk, typed: string): readonly string[] =>
  search(desk, typed)
    .map(({ dossier }) => dossier.id)
    .toSorted();

/** Everything that came was read. */
const read = (desk: Desk, lus: number): Promise<void> =>
  until(
    `${lus} files read`,
    () => {
      const progress = desk.member().texts.progress.get();
      return !progress.enCours && progress.lus === lus && progress.aRecevoir === 0;
    },
    40_000,
  );

describe('full-text search', () => {
  it('SY7: finds the sentence of a page with its place, and what the member wrote before it leaves', {
    timeout: 90_000,
  }, async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    const sha256 = await withFile(server, 'b1', await makeTranscript(3));
    const desk = await aReader(server);
    await read(desk, 1);
    const [result] = search(desk, `"${PHRASE}"`);
    expect(result).toMatchObject({ dossier: { id: 'b1' }, occurrences: 1 });
    expect(result?.passages).toHaveLength(1);
    expect(result?.passages[0]?.ou).toMatchObject({ kind: 'piece', typeId: 'cv', sha256, page: 2 });
    expect(result?.passages[0]?.extrait).toContainEqual({ texte: PHRASE, marque: true });

    desk.member().sync.setOffline(true);
    const payload = { noteId: 'n1', dossierId: 'b1', texte: 'Œuvre à relire', partagee: false };
    const version = desk.member().dossiers.get('b1', TOUT)?.version ?? 0;
    expect(desk.member().acts.act({ type: 'note.ecrire@1', payload }, version)).toMatchObject({ ok: true });
    await until('note', () => idsOf(desk, 'oeuvre semestre').includes('b1'));
    expect(search(desk, 'oeuvre')[0]?.passages[0]?.ou.kind).toBe('note');
    const gone = { type: 'note.supprimer@1', payload: { noteId: 'n1', dossierId: 'b1' } } as const;
    expect(desk.member().acts.act(gone, version)).toMatchObject({ ok: true });
    await until('note gone', () => idsOf(desk, 'oeuvre').length === 0);
    // What one highlights is found by its passage and by what is written of it, and leads to both.
    const ecrire: Act = {
      type: 'note.ecrire@2',
      payload: {
        ...payload,
        noteId: 'n2',
        texte: 'Progrès nets',
        ancre: { typePieceId: 'cv', sha256, page: 1, quads: [[1, 1, 9, 9]], extrait: 'Kanji moyens' },
        couleur: 'jaune',
        filId: null,
        mentions: [],
      },
    };
    expect(desk.member().acts.act(ecrire, version)).toMatchObject({ ok: true });
    await until('highlight', () => idsOf(desk, '"kanji moyens" progrès').includes('b1'));
    expect(search(desk, '"kanji moyens"')[0]?.passages[0]?.ou).toMatchObject({
      kind: 'surlignage',
      noteId: 'n2',
      page: 1,
    });
    // By name and number too, without a passage.
    const nom =
      desk
        .member()
        .inbox.page(TOUT, 0, 9)
        .rows.find(({ id }) => id === 'b1')?.nom ?? '';
    await until('name', () => idsOf(desk, `${nom} "${PHRASE}"`).join() === 'b1');
    expect(desk.errors).toEqual([]);
  });

  it('PM3: loses what a recusal takes away in the same breath, texts of files with it', {
    timeout: 90_000,
  }, async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    await withFile(server, 'b1', await makeTranscript(2));
    const desk = await aReader(server);
    await read(desk, 1);
    expect(idsOf(desk, `"${PHRASE}"`)).toEqual(['b1']);
    const { dossier, version } = desk.member().dossiers.get('b1', TOUT) ?? { version: 0 };
    const payload = { candidatId: dossier?.candidatId ?? '', dossierId: 'b1', raison: 'famille' };
    expect(desk.member().acts.act({ type: 'recusation.declarer@1', payload }, version)).toMatchObject({
      ok: true,
    });
    expect(idsOf(desk, `"${PHRASE}"`)).toEqual([]);
    expect(idsOf(desk, 'semestre')).toEqual([]);
    await upToDate(desk);
    expect(idsOf(desk, 'semestre')).toEqual([]);
  });

  it('PM1: loses the texts of a commission that was lost', { timeout: 90_000 }, async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    await withFile(server, 'b1', await makeTranscript(2));
    const desk = await aReader(server);
    await read(desk, 1);
    const personne = await server.store.personne('p1');
    if (!personne) throw new Error('nobody');
    await server.store.savePersonne({ ...personne, roles: [{ kind: 'membre', commissionId: 'c2' }] });
    await until('scope lost', () => {
      desk.member().sync.now();
      return desk.member().dossiers.get('b1', TOUT) === null;
    });
    expect(idsOf(desk, `"${PHRASE}"`)).toEqual([]);
    expect(idsOf(desk, 'semestre')).toEqual([]);
  });

  it('SY4: goes on where it was cut, and reads nothing twice', { timeout: 120_000 }, async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    await withFile(server, 'b1', await makeTranscript(2));
    await withFile(server, 'b2', await makeTranscript(3));
    await withFile(server, 'b3', harmlessPdf());
    const keychain = memoryKeychain();
    const folder = await tempFolder();
    const first = counting(2);
    const desk = await aReader(server, { folder, keychain, extractor: first.make });
    await until('in the middle of the second', () => first.given.length === 2, 40_000);
    const closing = desk.close();
    first.release();
    await closing;

    const second = counting();
    const again = await openDesk({ folder, keychain, extractor: second.make });
    await read(again, 3);
    // What was cut is read again, what was done is not.
    expect(second.given).toHaveLength(2);
    expect(second.given).toContain(first.given[1]);
    expect(second.given).not.toContain(first.given[0]);
    expect(idsOf(again, `"${PHRASE}"`)).toEqual(['b1', 'b2']);
    await again.close();
    const third = counting();
    const last = await openDesk({ folder, keychain, extractor: third.make });
    await read(last, 3);
    expect(third.given).toEqual([]);
    expect(idsOf(last, 'bonjour')).toEqual(['b3']);
  });

  it('writes no text in clear on the disk, whether it is read, searched or closed', {
    timeout: 90_000,
  }, async () => {
    const server = await aServer();
    await anAccount(server, 'p1', MEMBRE);
    await withFile(server, 'b1', await makeTranscript(2));
    const folder = await tempFolder();
    const desk = await aReader(server, { folder });
    await read(desk, 1);
    expect(idsOf(desk, 'civilisation')).toEqual(['b1']);
    const look = async (): Promise<void> => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      expect(files.length).toBeGreaterThan(2);
      for (const { parentPath, name } of files) {
        const bytes = await readFile(path.join(parentPath, name));
        for (const canary of ['ivilisation', 'semestre', 'sieste'])
          expect(bytes.includes(canary), `${name}: ${canary}`).toBe(false);
      }
    };
    await look();
    await desk.close();
    await look();
  });
});

it('has the file of the open dossier read before the others', { timeout: 120_000 }, async () => {
  const server = await aServer();
  await anAccount(server, 'p1', MEMBRE);
  const lengths = new Map<string, number>();
  for (const [i, id] of ['b1', 'b2', 'b3', 'b4', 'b5', 'b6'].entries()) {
    const bytes = await makeTranscript(1 + i);
    lengths.set(id, bytes.length);
    await withFile(server, id, bytes);
  }
  const extractor = counting(1);
  const desk = await aReader(server, { extractor: extractor.make });
  onTestFinished(() => extractor.release());
  await until('files here', () => desk.member().files.status().presents >= 6 && extractor.given.length === 1);
  const list = desk
    .member()
    .inbox.page({ ...TOUT, etat: 'aLire' }, 0, 20)
    .rows.map(({ id }) => id);
  const open = list.findLast((id) => lengths.has(id)) ?? '';
  expect(extractor.given).not.toContain(lengths.get(open));
  desk.member().dossiers.get(open, TOUT);
  extractor.release();
  await until('all read', () => extractor.given.length === 6, 40_000);
  expect(extractor.given[1]).toBe(lengths.get(open));
});

it('reads no file while the interface is asked something, and goes on afterwards', async () => {
  const server = await aServer();
  await anAccount(server, 'p1', MEMBRE);
  const { given, make } = counting();
  const desk = await aReader(server, { extractor: make });
  const interfaceOf = workspaceRouter.createCaller({ app: desk.app });
  // Somebody leafs through, at five questions a second.
  let leafing = true;
  const leaf = async (): Promise<void> => {
    while (leafing) {
      await interfaceOf.files.status();
      await sleep(200);
    }
  };
  const leafed = leaf();
  const sha256 = await withFile(server, 'b1', await makeTranscript(2));
  desk.member().sync.now();
  await until('here', async () => (await desk.app.file(sha256)) !== null);
  await sleep(1_500);
  expect(given).toEqual([]);
  leafing = false;
  await leafed;
  await read(desk, 1);
  expect(given).toHaveLength(1);

  // The results that follow the reading ask again at each of its steps: it doesn't wait for itself.
  let searching = true;
  const search = async (): Promise<void> => {
    while (searching) {
      await interfaceOf.texts.search({ recherche: 'notes', offset: 0, limit: 10 });
      await sleep(200);
    }
  };
  const searched = search();
  await withFile(server, 'b2', await makeTranscript(3));
  desk.member().sync.now();
  await until('read meanwhile', () => given.length === 2, 8_000);
  searching = false;
  await searched;
});
