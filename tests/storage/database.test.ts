import { rm } from 'node:fs/promises';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/main/storage/server/database.ts';
import { openServerStore } from '../../src/main/storage/server/store.ts';
import { aDossier, aJournalEntry, anAvis, aUnit, aWorld, MIDI, write } from '../contracts/factories.ts';
import { openInMemory, temporaryFolder } from './open-stores.ts';

describe('the database of a server', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is as durable when it is opened again as the first time', () => {
    const file = path.join(folder, 'a.sqlite');
    for (let i = 0; i < 3; i += 1) {
      const db = openDatabase(file);
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(db.pragma('synchronous', { simple: true })).toBe(2);
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
      db.exec('CREATE TABLE IF NOT EXISTS t (x)');
      db.close();
    }
  });

  it('keeps everything, its epoch too, when it is opened again', async () => {
    const file = path.join(folder, 'pupitre.sqlite');
    const first = openServerStore({ file });
    await first.commit([aWorld()]);
    const [head, epoch] = [await first.head(), await first.epoch()];
    first.close();
    const second = openServerStore({ file });
    expect(await second.head()).toEqual(head);
    expect(await second.epoch()).toBe(epoch);
    expect((await second.get('dossier', 'd1'))?.body).toEqual(aDossier());
    second.close();
  });

  it('PM6: the journal tells who did what, when, before and after, and can’t be rewritten', async () => {
    const file = path.join(folder, 'pupitre.sqlite');
    const store = openServerStore({ file });
    const avis = anAvis();
    const entries = [
      aJournalEntry({ avant: null, apres: avis }),
      aJournalEntry({
        action: 'avis.reprendre',
        avant: avis,
        apres: { ...avis, etat: 'brouillon' },
        le: MIDI + 1,
      }),
    ];
    await store.commit([aWorld(), aUnit({ changes: [write('avis', avis)], journal: entries })]);
    expect(await store.journalOf('avis', avis.id)).toEqual(entries);
    expect(await store.journalOf('avis', 'nothing')).toEqual([]);
    const direct = new SqliteDatabase(file);
    for (const table of ['journal', 'feed']) {
      expect(() => direct.exec(`UPDATE ${table} SET id = 'x'`)).toThrow('append-only');
      expect(() => direct.exec(`DELETE FROM ${table}`)).toThrow('append-only');
    }
    direct.close();
    store.close();
  });

  it('opens an in-memory store again from its bytes, as often as wanted', async () => {
    const { store, close } = await openInMemory();
    await store.commit([aWorld()]);
    const bytes = store.snapshot();
    await store.commit([aUnit({ changes: [write('avis', anAvis())] })]);
    for (let i = 0; i < 2; i += 1) {
      const copy = openServerStore({ file: bytes });
      expect(await copy.get('avis', 'd1.p1')).toBeUndefined();
      expect(await copy.epoch()).toBe(await store.epoch());
      expect((await copy.commit([aUnit({ changes: [write('avis', anAvis())] })])).ok).toBe(true);
      expect(await copy.head()).toEqual(await store.head());
      copy.close();
    }
    await close();
  });

  it('OR1: keeps campagnes and their centres', async () => {
    const { store, close } = await openInMemory();
    const campagne = { id: 'ca1', annee: 2026, debut: '2026-01-10', fin: '2026-09-30', active: true };
    const centre = {
      id: 'ce1',
      campagneId: 'ca1',
      code: 'LIC',
      nom: 'Licences',
      voeuxMax: null,
      contactMail: '',
      adresse: '',
      telephone: '',
    };
    await store.saveCampagne(campagne);
    await store.saveCentre(centre);
    await store.saveCentre({ ...centre, voeuxMax: 3 });
    expect(await store.campagnes()).toEqual([campagne]);
    expect(await store.centres('ca1')).toEqual([{ ...centre, voeuxMax: 3 }]);
    expect(await store.centres('ca2')).toEqual([]);
    await expect(store.saveCentre({ ...centre, id: 'ce2', campagneId: 'nowhere' })).rejects.toThrow();
    await close();
  });

  it('two processes on one file wait for each other and never lose a commit', async () => {
    const file = path.join(folder, 'pupitre.sqlite');
    const [one, two] = [openServerStore({ file }), openServerStore({ file })];
    await one.commit([aWorld()]);
    const unit = (expected: number) => aUnit({ changes: [write('dossier', aDossier(), expected)] });
    const answers = await Promise.all([one.commit([unit(1)]), two.commit([unit(1)])]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await two.commit([unit(2)])).ok).toBe(true);
    expect(await one.head()).toEqual(await two.head());
    one.close();
    two.close();
  });
});
