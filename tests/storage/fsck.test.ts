import { mkdir, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalFileStore, openFileStore } from '../../src/main/storage/files/file-store.ts';
import type { Finding } from '../../src/main/storage/server/fsck/finding.ts';
import { fsck } from '../../src/main/storage/server/fsck/fsck.ts';
import { openServerStore, type ServerStore } from '../../src/main/storage/server/store.ts';
import {
  aDossier,
  aJournalEntry,
  aMutation,
  anAvis,
  aPiece,
  aRecusation,
  aUnit,
  aWorld,
  MIDI,
  onListe,
  withdraw,
  write,
} from '../contracts/factories.ts';
import { chunked, sha256Of, someBytes } from '../contracts/file-store.ts';
import { temporaryFolder } from './open-stores.ts';

const fichier = someBytes(3);
const sha256 = sha256Of(fichier);

describe('fsck', () => {
  let folder: string;
  let file: string;
  let files: LocalFileStore;
  let store: ServerStore;

  beforeEach(async () => {
    folder = await temporaryFolder();
    file = path.join(folder, 'pupitre.sqlite');
    files = openFileStore(path.join(folder, 'fichiers'));
    await files.put(chunked(fichier), { maxBytes: 3 });
    store = openServerStore({ file });
    const pieces = [aPiece('t1', [sha256]), aPiece('t2', [])];
    await store.commit([
      aWorld(['d1', 'd2', 'd3'].map((id) => aDossier({ id, pieces }))),
      aUnit({ changes: [write('avis', anAvis())], journal: [aJournalEntry()], mutation: aMutation(1) }),
      aUnit({ changes: [write('avis', anAvis({ commentaire: 'Relu.' }), 1)], mutation: aMutation(2) }),
      aUnit({ changes: [write('decision', onListe('d1', 1)), write('recusation', aRecusation())] }),
      aUnit({ changes: [withdraw('decision', 'd1', 1)], journal: [aJournalEntry(), aJournalEntry()] }),
      aUnit({ touches: [{ entity: 'avis', id: 'd1.p1', scope: 'personne:p2' }], mutation: aMutation(3) }),
      aUnit({ changes: [withdraw('dossier', 'd3', 1)], mutation: aMutation(1, { deviceId: 'a2' }) }),
    ]);
  });
  afterEach(async () => {
    store.close();
    await rm(folder, { recursive: true });
  });

  const findings = (): Promise<Finding[]> => Array.fromAsync(store.fsck(files));

  /** Changes rows as an accident or an intruder would: past the triggers that keep history as it was. */
  const damage = (sql: string): void => {
    const db = new SqliteDatabase(file);
    db.pragma('foreign_keys = OFF');
    for (const table of ['feed', 'journal'])
      for (const what of ['change', 'efface']) db.exec(`DROP TRIGGER ${table}_jamais_${what}`);
    db.exec(sql);
    db.close();
  };

  it('finds nothing in a healthy store, and says what it looked at', async () => {
    const found: Finding[] = [];
    const run = store.fsck(files);
    for (let next = await run.next(); ; next = await run.next()) {
      if (next.done) {
        expect(next.value).toMatchObject({ documents: 9, feed: 13, lignes: 7, fichiers: 1 });
        break;
      }
      found.push(next.value);
    }
    expect(found).toEqual([]);
  });

  it('does not hinder the server, nor is it confused by what happens meanwhile', async () => {
    const run = store.fsck(files);
    const first = run.next();
    expect((await store.commit([aUnit({ changes: [write('dossier', aDossier(), 1)] })])).ok).toBe(true);
    expect((await first).done).toBe(true);
  });

  it.each<readonly [string, string, readonly Finding[]]>([
    [
      'a body that isn’t JSON',
      `UPDATE avis SET corps = '{"id":'`,
      [
        { code: 'ligne_illisible', table: 'avis', id: 'd1.p1' },
        { code: 'corps_different', entity: 'avis', id: 'd1.p1', seq: 8 },
        { code: 'corps_different', entity: 'avis', id: 'd1.p1', seq: 12 },
      ],
    ],
    [
      'a body that was changed',
      `UPDATE dossier SET corps = replace(corps, 'Łukasiewicz', 'Autre') WHERE id = 'd2'`,
      [{ code: 'corps_different', entity: 'dossier', id: 'd2', seq: 5 }],
    ],
    [
      'a column that doesn’t follow its body',
      `UPDATE dossier SET statut = 'CO' WHERE id = 'd2'`,
      [{ code: 'projection_differente', table: 'dossier', id: 'd2', colonne: 'statut' }],
    ],
    [
      'a rang held by a withdrawn decision',
      `UPDATE decision SET rang_liste = 4`,
      [{ code: 'projection_differente', table: 'decision', id: 'd1', colonne: 'rang_liste' }],
    ],
    [
      'a pièce’s statut and a version that its dossier doesn’t have',
      `UPDATE piece SET statut = 'VA' WHERE dossier_id = 'd1' AND type_id = 't1';
       UPDATE version_piece SET rang = 1 WHERE dossier_id = 'd2'`,
      [
        { code: 'projection_differente', table: 'piece', id: 'd1', colonne: 'statut' },
        { code: 'projection_differente', table: 'version_piece', id: 'd2', colonne: 'sha256' },
      ],
    ],
    [
      'a document that was removed',
      `DELETE FROM recusation`,
      [{ code: 'corps_different', entity: 'recusation', id: 'candidat-d1.p1', seq: 10 }],
    ],
    [
      'a feed row that was changed: it and what follows no longer agree',
      `UPDATE feed SET version = 9 WHERE seq = 4`,
      [
        { code: 'chaine_rompue', seq: 4 },
        { code: 'tete_differente', scope: 'commission:c1', entity: 'dossier', id: 'd1' },
        { code: 'corps_different', entity: 'dossier', id: 'd1', seq: 4 },
      ],
    ],
    ['a feed row that was taken out', `DELETE FROM feed WHERE seq = 7`, [{ code: 'chaine_rompue', seq: 7 }]],
    [
      'a feed that was cut off',
      `DELETE FROM feed WHERE seq >= 13`,
      [{ code: 'tete_differente', scope: 'commission:c1', entity: 'dossier', id: 'd3' }],
    ],
    [
      'a missing latest row',
      `DELETE FROM feed_head WHERE id = 'd2'`,
      [{ code: 'tete_differente', scope: 'commission:c1', entity: 'dossier', id: 'd2' }],
    ],
    [
      'SY4: a mutation that is missing',
      `DELETE FROM mutation WHERE device_id = 'a1' AND seq = 2`,
      [{ code: 'trou', table: 'mutation', deviceId: 'a1', seq: 2 }],
    ],
    [
      'PM6: a journal entry that is missing, one that can’t be read',
      `DELETE FROM journal WHERE seq = 2; UPDATE journal SET avant = 'x' WHERE seq = 3`,
      [
        { code: 'ligne_illisible', table: 'journal', id: '3' },
        { code: 'trou', table: 'journal', deviceId: '', seq: 2 },
      ],
    ],
    [
      'a reference to nothing',
      `UPDATE session SET commission_id = 'c9', corps = replace(corps, '"commissionId":"c1"', '"commissionId":"c9"')`,
      [
        { code: 'reference_morte', table: 'session', rowid: 1, vers: 'commission' },
        { code: 'corps_different', entity: 'session', id: 's1', seq: 3 },
      ],
    ],
  ])('names %s', async (_, sql, expected) => {
    damage(sql);
    expect(await findings()).toEqual(expected);
  });

  it('FI3: names a missing file, with every pièce that refers to it', async () => {
    await rm(files.localPath(sha256) ?? '');
    expect(await findings()).toEqual(
      ['d1', 'd2'].map((dossierId) => ({ code: 'fichier_manquant', sha256, dossierId, typeId: 't1' })),
    );
  });

  it('FI3: names a file whose bytes changed, and one that was cut', async () => {
    await writeFile(files.localPath(sha256) ?? '', 'xyz');
    expect(await findings()).toEqual([{ code: 'fichier_abime', sha256 }]);
    await truncate(files.localPath(sha256) ?? '', 2);
    const taille = ['d1', 'd2'].map((dossierId) => ({
      code: 'taille_differente',
      sha256,
      dossierId,
      typeId: 't1',
    }));
    expect(await findings()).toEqual([...taille, { code: 'fichier_abime', sha256 }]);
  });

  it('names a deposit that was abandoned more than a day ago', async () => {
    const chemin = path.join(folder, 'fichiers', 'parts', 'x.part');
    await mkdir(path.dirname(chemin), { recursive: true });
    await writeFile(chemin, 'half');
    expect(await findings()).toEqual([]);
    await utimes(chemin, 0, MIDI / 1000);
    expect(await findings()).toEqual([{ code: 'depot_abandonne', chemin }]);
  });

  it('says what SQLite says of a page that was overwritten, and still looks at the files', async () => {
    store.close();
    const db = new SqliteDatabase(file);
    const [page] = db
      .prepare<[], [number]>("SELECT rootpage FROM sqlite_schema WHERE name = 'dossier'")
      .raw()
      .get() ?? [1];
    db.close();
    const bytes = await readFile(file);
    bytes.fill(0xaa, (page - 1) * 4096, page * 4096);
    await writeFile(file, bytes);
    await rename(files.localPath(sha256) ?? '', path.join(folder, 'gone'));
    const found = await Array.fromAsync(fsck(file, files, MIDI));
    expect(found.some(({ code }) => code === 'base_abimee')).toBe(true);
    expect(found.some(({ code }) => code === 'fichier_manquant')).toBe(true);
  });

  it('says so when the file is no database', async () => {
    const other = path.join(folder, 'other.sqlite');
    await writeFile(other, 'x'.repeat(5000));
    const found = await Array.fromAsync(fsck(other, files, MIDI));
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['base_abimee']));
  });

  it('checks an in-memory store too', async () => {
    const copy = openServerStore({ file: ':memory:' });
    await copy.commit([aWorld()]);
    const found = await Array.fromAsync(copy.fsck(files));
    expect(found).toMatchObject([{ code: 'fichier_manquant', sha256: 'a'.repeat(64), dossierId: 'd1' }]);
    copy.close();
  });
});
