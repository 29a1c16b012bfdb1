import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentStore } from '../../src/main/application/ports.ts';
import type { Opened, OpenStore } from './document-store.ts';
import { aDossier, anAvis, aUnit, aWorld, COMMISSION, withdraw, write } from './factories.ts';

/** SY1, SY2, SY8: the change feed and its positions. */
export function feedContract(open: OpenStore<DocumentStore>): void {
  describe('feed', () => {
    let opened: Opened<DocumentStore>;
    let store: DocumentStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    const ids = async (seq: number, limit = 100) =>
      (await store.feedAfter(COMMISSION, seq, limit)).map(({ id }) => id);

    it('begins empty', async () => {
      expect(await store.head()).toEqual({ seq: 0, hash: '' });
      expect(await store.hashAt(0)).toBe('');
      expect(await store.hashAt(1)).toBeUndefined();
      expect(await store.feedAfter(COMMISSION, 0, 10)).toEqual([]);
      expect(await store.durableThrough()).toBe(0);
    });

    it('SY1: gives the latest state of each document since a cursor, in feed order', async () => {
      await store.commit([aWorld([aDossier(), aDossier({ id: 'd2' })])]);
      const { seq } = await store.head();
      await store.commit([aUnit({ changes: [write('dossier', aDossier(), 1), write('avis', anAvis())] })]);
      await store.commit([aUnit({ changes: [write('dossier', aDossier(), 2)] })]);
      expect(await store.feedAfter(COMMISSION, 0, 100)).toMatchObject([
        { seq: 1, entity: 'etablissement', id: 'e1', version: 1 },
        { seq: 2, entity: 'commission', id: 'c1' },
        { seq: 3, entity: 'session', id: 's1' },
        { seq: 5, entity: 'dossier', id: 'd2', version: 1 },
        { seq: 7, entity: 'avis', id: 'd1.p1', version: 1 },
        { seq: 8, entity: 'dossier', id: 'd1', version: 3, scope: COMMISSION },
      ]);
      expect(await ids(seq)).toEqual(['d1.p1', 'd1']);
      expect(await ids(seq, 1)).toEqual(['d1.p1']);
      expect(await store.countAfter(COMMISSION, seq)).toBe(2);
      expect(await ids((await store.head()).seq)).toEqual([]);
    });

    it('SY1: keeps scopes apart', async () => {
      const brouillon = write('avis', anAvis({ etat: 'brouillon' }), 0, { scopes: ['personne:p1'] });
      await store.commit([aWorld(), aUnit({ changes: [brouillon] })]);
      expect(await store.feedAfter('personne:p1', 0, 10)).toMatchObject([{ id: 'd1.p1' }]);
      expect(await ids(0)).not.toContain('d1.p1');
      expect(await store.countAfter('personne:p2', 0)).toBe(0);
    });

    it('SY1: announces a withdrawn document with the version of its withdrawal', async () => {
      await store.commit([aWorld(), aUnit({ changes: [write('avis', anAvis())] })]);
      await store.commit([aUnit({ changes: [withdraw('avis', 'd1.p1', 1)] })]);
      expect((await store.feedAfter(COMMISSION, 0, 100)).at(-1)).toMatchObject({ id: 'd1.p1', version: 2 });
      expect(await store.getMany('avis', ['d1.p1'])).toEqual([]);
    });

    it('DE1: announces an unchanged document to one more reader', async () => {
      await store.commit([aWorld(), aUnit({ changes: [write('avis', anAvis())] })]);
      const touch = { entity: 'avis', id: 'd1.p1', scope: 'personne:p2' } as const;
      const result = await store.commit([aUnit({ touches: [touch] })]);
      expect(result).toMatchObject({ ok: true, at: [await store.head()] });
      expect(await store.feedAfter('personne:p2', 0, 10)).toMatchObject([{ id: 'd1.p1', version: 1 }]);
      expect(await store.get('avis', 'd1.p1')).toMatchObject({ version: 1 });
    });

    it('SY2: chains every row to the one before, and says where each unit ended', async () => {
      const result = await store.commit([
        aWorld(),
        aUnit(),
        aUnit({ changes: [write('avis', anAvis(), 0, { scopes: [COMMISSION, 'personne:p1'] })] }),
      ]);
      if (!result.ok) throw new Error('refused');
      expect(result.at.map(({ seq }) => seq)).toEqual([4, 4, 6]);
      for (const { seq, hash } of result.at) expect(await store.hashAt(seq)).toBe(hash);
      const hashes = await Promise.all([1, 2, 3, 4, 5, 6].map((seq) => store.hashAt(seq)));
      expect(new Set(hashes).size).toBe(6);
      for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    });

    it('SY2: two stores with other pasts never share a hash, with the same past always', async () => {
      const [other, same] = [await open(), await open()];
      try {
        await store.commit([aWorld()]);
        await same.store.commit([aWorld()]);
        await other.store.commit([aWorld([aDossier({ statut: 'CO' })])]);
        expect(await same.store.head()).toEqual(await store.head());
        expect((await other.store.head()).seq).toBe((await store.head()).seq);
        expect((await other.store.head()).hash).not.toBe((await store.head()).hash);
      } finally {
        await other.close();
        await same.close();
      }
    });

    it('SY2: opens a new epoch once, however many notice', async () => {
      const before = await store.epoch();
      expect(await store.epoch()).toBe(before);
      const after = await store.newEpoch(before);
      expect(after).not.toBe(before);
      expect(await store.newEpoch(before)).toBe(after);
      expect(await store.epoch()).toBe(after);
    });
  });
}
