import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommitUnit, DocumentStore } from '../../src/main/application/ports.ts';
import type { Opened, OpenStore } from './document-store.ts';
import {
  aDecision,
  aDossier,
  aJournalEntry,
  aMutation,
  anAvis,
  aUnit,
  aWorld,
  COMMISSION,
  MIDI,
  onListe,
  withdraw,
  write,
} from './factories.ts';

/** style rule 9: all of a commit or nothing, on the versions it was decided on. */
export function commitContract(open: OpenStore<DocumentStore>): void {
  describe('commit', () => {
    let opened: Opened<DocumentStore>;
    let store: DocumentStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      await store.commit([aWorld([aDossier(), aDossier({ id: 'd2' })])]);
    });
    afterEach(() => opened.close());

    const moved = (entity: string, ...ids: string[]) => ({
      ok: false,
      moved: ids.map((id) => ({ entity, id })),
      duplicate: false,
    });
    const dossier = (statut: 'CO' | 'IN', expected: number, id = 'd1') =>
      write('dossier', aDossier({ id, statut }), expected, { fields: ['statut'] });

    it('PM5: writes on the version that was read, and only on it', async () => {
      expect(await store.commit([aUnit({ changes: [dossier('CO', 1)] })])).toMatchObject({ ok: true });
      expect(await store.commit([aUnit({ changes: [dossier('IN', 1)] })])).toEqual(moved('dossier', 'd1'));
      expect(await store.commit([aUnit({ changes: [dossier('IN', 0)] })])).toEqual(moved('dossier', 'd1'));
      expect(await store.get('dossier', 'd1')).toMatchObject({ version: 2, body: { statut: 'CO' } });
    });

    it('PM5: refuses when a document that was only read has moved', async () => {
      const unit = aUnit({
        changes: [write('avis', anAvis())],
        reads: [
          { entity: 'dossier', id: 'd1', version: 1 },
          { entity: 'decision', id: 'd1', version: 0 },
        ],
      });
      await store.commit([aUnit({ changes: [dossier('CO', 1), write('decision', aDecision())] })]);
      expect(await store.commit([unit])).toEqual({
        ok: false,
        moved: [
          { entity: 'dossier', id: 'd1' },
          { entity: 'decision', id: 'd1' },
        ],
        duplicate: false,
      });
      expect(await store.get('avis', 'd1.p1')).toBeUndefined();
    });

    it('writes nothing of any unit when one of them can’t be written', async () => {
      const head = await store.head();
      const first = aUnit({
        changes: [write('avis', anAvis())],
        journal: [aJournalEntry()],
        mutation: aMutation(1),
      });
      const result = await store.commit([
        first,
        aUnit({ changes: [dossier('CO', 7), dossier('IN', 4, 'd2')] }),
      ]);
      expect(result).toEqual(moved('dossier', 'd1', 'd2'));
      expect(await store.get('avis', 'd1.p1')).toBeUndefined();
      expect(await store.head()).toEqual(head);
      expect(await store.deviceSeq('a1')).toBe(0);
    });

    it('lets a unit build on the ones before it', async () => {
      const result = await store.commit([
        aUnit({ changes: [dossier('CO', 1)] }),
        aUnit({ changes: [dossier('IN', 2)], reads: [{ entity: 'dossier', id: 'd2', version: 1 }] }),
        aUnit({ reads: [{ entity: 'dossier', id: 'd1', version: 3 }] }),
      ]);
      expect(result.ok).toBe(true);
      expect(await store.get('dossier', 'd1')).toMatchObject({ version: 3, body: { statut: 'IN' } });
    });

    it('goes on counting versions over a withdrawal, and takes a rewriting in the same commit', async () => {
      await store.commit([
        aUnit({ changes: [write('decision', aDecision())] }),
        aUnit({ changes: [withdraw('decision', 'd1', 1)] }),
      ]);
      expect(await store.get('decision', 'd1')).toBeUndefined();
      const again = await store.commit([
        aUnit({ changes: [write('decision', aDecision())] }),
        aUnit({ changes: [write('decision', aDecision({ etat: 'validee' }), 1)] }),
      ]);
      expect(again.ok).toBe(true);
      expect(await store.get('decision', 'd1')).toMatchObject({ version: 4, body: { etat: 'validee' } });
      expect(await store.commit([aUnit({ changes: [withdraw('decision', 'd1', 2)] })])).toEqual(
        moved('decision', 'd1'),
      );
    });

    it('DE3: a unit gives decisions each other’s rangs, and all of it or nothing', async () => {
      const ids = ['d1', 'd2', 'd3'];
      await store.commit([aUnit({ changes: [write('dossier', aDossier({ id: 'd3' }))] })]);
      await store.commit([aUnit({ changes: ids.map((id, i) => write('decision', onListe(id, i + 1))) })]);
      const ranked = (wanted: Readonly<Record<string, number>>, expected: number) =>
        aUnit({ changes: ids.map((id) => write('decision', onListe(id, wanted[id] ?? 0), expected)) });
      expect(await store.commit([ranked({ d1: 2, d2: 3, d3: 1 }, 1)])).toMatchObject({ ok: true });
      expect(Object.fromEntries(await store.rangsOfSession('s1'))).toEqual({ 1: 'd3', 2: 'd1', 3: 'd2' });
      // Two of them would hold one: nothing of the unit stays, not even the places that it gave back.
      expect(await store.commit([ranked({ d1: 1, d2: 2, d3: 2 }, 2)])).toMatchObject({ ok: false });
      // One moved meanwhile: nothing is given back either.
      expect(await store.commit([ranked({ d1: 1, d2: 2, d3: 3 }, 1)])).toMatchObject({ ok: false });
      expect(Object.fromEntries(await store.rangsOfSession('s1'))).toEqual({ 1: 'd3', 2: 'd1', 3: 'd2' });
      expect((await store.get('decision', 'd1'))?.version).toBe(2);
      // A later unit of the same commit takes what an earlier one left.
      const units = [ranked({ d1: 1, d2: 2, d3: 3 }, 2), ranked({ d1: 3, d2: 2, d3: 1 }, 3)];
      expect(await store.commit(units)).toMatchObject({ ok: true });
      expect(Object.fromEntries(await store.rangsOfSession('s1'))).toEqual({ 1: 'd3', 2: 'd2', 3: 'd1' });
    });

    it('DE3: two decisions never hold one rang of a session; the later one is told that it moved', async () => {
      await store.commit([aUnit({ changes: [write('decision', onListe('d1', 1))] })]);
      const unit: CommitUnit = aUnit({
        changes: [write('avis', anAvis()), write('decision', onListe('d2', 1))],
      });
      expect(await store.commit([unit])).toEqual(moved('decision', 'd2'));
      expect(await store.get('avis', 'd1.p1')).toBeUndefined();
      const ailleurs = onListe('d2', 1, { sessionId: 's2' });
      expect((await store.commit([aUnit({ changes: [write('decision', ailleurs)] })])).ok).toBe(true);
    });

    it('LC2: one live candidature per candidat and session', async () => {
      const encore = (over = {}) =>
        aUnit({ changes: [write('dossier', aDossier({ id: 'd3', candidatId: 'candidat-d1', ...over }))] });
      expect(await store.commit([encore()])).toEqual(moved('dossier', 'd3'));
      expect((await store.commit([encore({ annuleeLe: MIDI })])).ok).toBe(true);
      await store.commit([aUnit({ changes: [withdraw('dossier', 'd1', 1)] })]);
      const apres = write('dossier', aDossier({ id: 'd4', candidatId: 'candidat-d1' }));
      expect((await store.commit([aUnit({ changes: [apres] })])).ok).toBe(true);
    });

    it('SY6: remembers for each field when, by whom and from which device it last changed', async () => {
      const par = (deviceId: string, acteurNom: string) =>
        aJournalEntry({ entity: 'dossier', id: 'd1', deviceId, acteurNom });
      const piece = write('dossier', aDossier(), 1, { fields: ['piece:t1', 'statut'] });
      await store.commit([aUnit({ changes: [piece], journal: [par('a1', 'Anne')] })]);
      await store.commit([aUnit({ changes: [dossier('CO', 2)], journal: [par('a2', 'Éric')] })]);
      const stored = await store.get('dossier', 'd1');
      expect(stored?.fields).toMatchObject({
        'piece:t1': [2, 'a1', 'Anne', MIDI],
        statut: [3, 'a2', 'Éric', MIDI],
      });
    });

    it('treats a reference to what does not exist as a bug, and writes nothing', async () => {
      const head = await store.head();
      const orphan = aUnit({ changes: [write('avis', anAvis({ dossierId: 'nowhere' }))] });
      await expect(store.commit([orphan])).rejects.toThrow();
      const touch = aUnit({ touches: [{ entity: 'dossier', id: 'nowhere', scope: COMMISSION }] });
      await expect(store.commit([touch])).rejects.toThrow();
      await expect(store.commit([aUnit({ changes: [withdraw('note', 'n9', 0)] })])).rejects.toThrow();
      expect(await store.head()).toEqual(head);
      expect((await store.commit([aUnit({ changes: [dossier('CO', 1)] })])).ok).toBe(true);
    });

    it('takes what refers to a document before the document, within a commit', async () => {
      const d9 = aDossier({ id: 'd9' });
      const result = await store.commit([
        aUnit({ changes: [write('avis', anAvis({ dossierId: 'd9' }))] }),
        aUnit({ changes: [write('dossier', d9)] }),
      ]);
      expect(result.ok).toBe(true);
    });
  });
}
