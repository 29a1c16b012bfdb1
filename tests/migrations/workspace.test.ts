import { execFile } from 'node:child_process';
import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { MigrationError, migrationsFolder, readMigrations } from '../../src/main/storage/migrate.ts';
import { openEncrypted } from '../../src/main/storage/workspace/database.ts';
import { openQueue, queueMigrationsFolder } from '../../src/main/storage/workspace/queue.ts';
import { openReplica } from '../../src/main/storage/workspace/replica.ts';
import { aFilter, aKey, anActe, anEntry, tempFolder } from '../workspace/storage/factories.ts';

const replicaMigrations = readMigrations(migrationsFolder('workspace'));
const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

describe('migrations of the replica', () => {
  it('from before there was a search: what was pulled stays, the list is made anew by the next pull', async () => {
    const file = path.join(await tempFolder(), 'replique.db');
    const key = aKey();
    const before = openEncrypted(file, key, replicaMigrations.slice(0, 1));
    before.exec(`
      INSERT INTO document (entite, id, version, portee, tour, corps) VALUES ('dossier', 'd1', 3, 'commission:c1', 1, '{"id":"d1"}');
      INSERT INTO curseur VALUES ('commission:c1', 12, 'h12');
      INSERT INTO inbox VALUES (1, 1, 'd1', 'N1', 'Nom', '', 'nom', '', 's1', 'RE', '', NULL, 0, 0, 'aucun', NULL, 0, 0, 0, 0, 0, 0);
      INSERT INTO place VALUES ('aa', '{"page":2,"y":0.5,"zoom":1,"rotation":0}');
    `);
    before.close();
    const replica = openReplica({ file, key });
    expect(replica.get('dossier', 'd1')).toMatchObject({ version: 3 });
    expect(replica.place('aa')).toMatchObject({ page: 2 });
    expect(replica.cursors()).toEqual({});
    expect(replica.inbox.get('d1')).toBeUndefined();
    replica.apply({ inbox: [anEntry({ id: 'd1', tri: 'nom' })] });
    expect(replica.inbox.get('d1')?.tri).toBe('nom');
    replica.close();
  });
});

describe('migrations of the list', () => {
  it('from before dossiers were assigned and tagged: what was pulled stays, the list is made anew by the next pull', async () => {
    const file = path.join(await tempFolder(), 'replique.db');
    const key = aKey();
    const before = openEncrypted(file, key, replicaMigrations.slice(0, 4));
    before.exec(`
      INSERT INTO document (entite, id, version, portee, tour, corps) VALUES ('dossier', 'd1', 3, 'commission:c1', 1, '{"id":"d1"}');
      INSERT INTO curseur VALUES ('commission:c1', 12, 'h12');
      INSERT INTO inbox VALUES (1, 7, 'd1', 'N1', 'Nom', '', 'nom', '', 's1', 'CO', '', NULL, 0, 0, 'aucun', NULL, 0, 0, 0, 0, 0, 0, '2026-04-02');
      INSERT INTO recherche (rowid, mots) VALUES (7, 'nom  N1 _s7331 _tco _ealire');
    `);
    before.close();
    const replica = openReplica({ file, key });
    expect(replica.get('dossier', 'd1')).toMatchObject({ version: 3 });
    expect(replica.cursors()).toEqual({});
    expect(replica.inbox.count(aFilter())).toBe(0);
    const etiquettes = [{ cle: 'a-revoir', libelle: 'À revoir', couleur: 'bleu' }] as const;
    replica.apply({ inbox: [anEntry({ id: 'd1', motifsAvant: '2026-04-02', nouveau: true, etiquettes })] });
    expect(replica.inbox.count(aFilter({ etat: 'motifs' }))).toBe(1);
    expect(replica.inbox.count(aFilter({ etat: 'nouveau', etiquette: 'a-revoir' }))).toBe(1);
    expect(replica.inbox.count(aFilter({ etiquette: 'autre' }))).toBe(0);
    expect(replica.inbox.get('d1')).toMatchObject({ etiquettes, affectation: null });
    replica.close();
  });
});

describe('migrations of the texts', () => {
  it('from before texts were searched, every dossier that is not cancelled is still to be indexed', async () => {
    const file = path.join(await tempFolder(), 'replique.db');
    const key = aKey();
    const at = replicaMigrations.findIndex(({ tag }) => tag.endsWith('_textes'));
    const before = openEncrypted(file, key, replicaMigrations.slice(0, at));
    before.exec(`
      INSERT INTO curseur VALUES ('commission:c1', 12, 'h12');
      INSERT INTO inbox VALUES (1, 7, 'd1', 'N1', 'Nom', '', 'nom', '', 's1', 'CO', '', NULL, 0, 0, 'aucun', NULL, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, '[]');
      INSERT INTO inbox VALUES (2, 8, 'd2', 'N2', 'Nom', '', 'nom', '', 's1', 'CO', '', NULL, 0, 0, 'aucun', NULL, 0, 0, 0, 1, 0, 0, NULL, NULL, NULL, '[]');
    `);
    before.close();
    const replica = openReplica({ file, key });
    expect(replica.cursors()).toEqual({ 'commission:c1': { seq: 12, hash: 'h12' } });
    expect(replica.texts.stale(9)).toEqual(['d1']);
    replica.texts.index({
      dossierId: 'd1',
      pieces: [],
      unites: [{ genre: 'cursus', cle: 'cursus', page: 0, contenu: 'Licence', plie: 'licence' }],
      mots: 'licence',
    });
    const avec = [{ mots: ['licence'], debut: true }];
    expect(replica.texts.search({ avec, sans: [] })).toEqual(['d1']);
    replica.close();
  });

  it('from before passages of highlights were searched, dossiers that have some are to be indexed anew', async () => {
    const file = path.join(await tempFolder(), 'replique.db');
    const key = aKey();
    const at = replicaMigrations.findIndex(({ tag }) => tag.endsWith('_surlignages'));
    const before = openEncrypted(file, key, replicaMigrations.slice(0, at));
    before.exec(`
      INSERT INTO document (entite, id, dossier_id, version, portee, tour, corps) VALUES
        ('note', 'n1', 'd1', 1, 'personne:p1', 1, '{"id":"n1","dossierId":"d1","texte":"","ancre":{"extrait":"Kanji"}}'),
        ('note', 'n2', 'd2', 1, 'personne:p1', 1, '{"id":"n2","dossierId":"d2","texte":"À relire"}');
      INSERT INTO texte_dossier (n, dossier_id, a_jour) VALUES (1, 'd1', 1), (2, 'd2', 1);
    `);
    before.close();
    const replica = openReplica({ file, key });
    expect(replica.texts.stale(9)).toEqual(['d1']);
    replica.close();
  });
});

describe('migrations of mentions', () => {
  it('from before notes called anybody: the list stays as it is', async () => {
    const file = path.join(await tempFolder(), 'replique.db');
    const key = aKey();
    const at = replicaMigrations.findIndex(({ tag }) => tag.endsWith('_mentions'));
    const before = openEncrypted(file, key, replicaMigrations.slice(0, at));
    before.exec(`
      INSERT INTO curseur VALUES ('commission:c1', 12, 'h12');
      INSERT INTO inbox VALUES (1, 7, 'd1', 'N1', 'Nom', '', 'nom', '', 's1', 'CO', '', NULL, 0, 0, 'aucun', NULL, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, '[]');
      INSERT INTO recherche (rowid, mots) VALUES (7, 'nom  N1 _s7331 _tco _ealire');
    `);
    before.close();
    const replica = openReplica({ file, key });
    expect(replica.cursors()).toMatchObject({ 'commission:c1': { seq: 12 } });
    expect(replica.inbox.get('d1')).toMatchObject({ mention: false });
    replica.apply({ inbox: [anEntry({ id: 'd1', tri: 'nom', mention: true })] });
    expect(replica.inbox.count(aFilter({ etat: 'mention' }))).toBe(1);
    replica.close();
  });
});

describe('migrations of the queue', () => {
  it('keep its acts at every open, and refuse a file of a newer version without touching it', async () => {
    const file = path.join(await tempFolder(), 'file.db');
    const key = aKey();
    const first = openQueue({ file, key });
    first.enqueue([anActe({ id: 'a' })]);
    first.close();
    const again = openQueue({ file, key });
    expect(again.actes().map(({ id }) => id)).toEqual(['a']);
    again.close();
    const newer = openEncrypted(file, key, readMigrations(queueMigrationsFolder()));
    newer.exec(`INSERT INTO migration VALUES ('9999_later', 'x')`);
    newer.close();
    expect(() => openQueue({ file, key })).toThrow(MigrationError);
  });

  it('are those of its schema', async () => {
    const copy = await tempFolder();
    await rm(copy, { recursive: true });
    await cp(queueMigrationsFolder(), copy, { recursive: true });
    const before = await readdir(copy, { recursive: true });
    const schema = path.join(root, 'src/main/storage/workspace/queue-schema');
    const kit = path.join(root, 'node_modules/drizzle-kit/bin.cjs');
    const out = path.relative(root, copy);
    await run(process.execPath, [kit, 'generate', '--dialect', 'sqlite', '--schema', schema, '--out', out], {
      cwd: root,
    });
    expect(await readdir(copy, { recursive: true })).toEqual(before);
  });
});
