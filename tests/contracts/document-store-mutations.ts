import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentStore } from '../../src/main/application/ports.ts';
import type { Opened, OpenStore } from './document-store.ts';
import { aMutation, anAvis, aUnit, aWorld, MIDI, write } from './factories.ts';

/** SY4, SY9: each act once. */
export function mutationContract(open: OpenStore<DocumentStore>): void {
  describe('mutations', () => {
    let opened: Opened<DocumentStore>;
    let store: DocumentStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      await store.commit([aWorld()]);
    });
    afterEach(() => opened.close());

    it('SY4: keeps the outcome of (device, seq) with its effect, and gives it back', async () => {
      const mutation = aMutation(1, { outcome: 'conflict', detail: { fields: [{ field: 'statut' }] } });
      await store.commit([aUnit({ mutation })]);
      expect(await store.mutation('a1', 1)).toEqual(mutation);
      expect(await store.mutationById('a1', mutation.id)).toEqual(mutation);
      expect(await store.mutationById('a2', mutation.id)).toBeUndefined();
      expect(await store.deviceSeq('a1')).toBe(1);
      expect(await store.deviceSeq('a2')).toBe(0);
    });

    it('SY4: never applies a (device, seq) twice', async () => {
      await store.commit([aUnit({ mutation: aMutation(1) })]);
      const again = aUnit({ changes: [write('avis', anAvis())], mutation: aMutation(1) });
      expect(await store.commit([again])).toEqual({ ok: false, moved: [], duplicate: true });
      expect(await store.get('avis', 'd1.p1')).toBeUndefined();
      const twice = [aUnit({ mutation: aMutation(2) }), aUnit({ mutation: aMutation(2) })];
      expect(await store.commit(twice)).toMatchObject({ ok: false, duplicate: true });
      expect(await store.deviceSeq('a1')).toBe(1);
    });

    it('SY4: counts each device by itself', async () => {
      await store.commit([aUnit({ mutation: aMutation(1) }), aUnit({ mutation: aMutation(2) })]);
      const other = aMutation(1, { deviceId: 'a2' });
      expect((await store.commit([aUnit({ mutation: other })])).ok).toBe(true);
      expect(await store.deviceSeq('a1')).toBe(2);
      expect(await store.deviceSeq('a2')).toBe(1);
    });

    it('SY9: keeps a parked act and lets it get its real outcome once', async () => {
      const parked = aMutation(1, { type: 'seance.ouvrir@1', payload: { x: [1, 'é'] }, outcome: 'parked' });
      const later = aMutation(2, { outcome: 'parked', recuLe: MIDI - 1 });
      await store.commit([aUnit({ mutation: parked }), aUnit({ mutation: later })]);
      expect(await store.parked()).toEqual([later, parked]);

      const stillParked = await store.commit([aUnit({ mutation: parked })]);
      expect(stillParked).toMatchObject({ ok: false, duplicate: true });
      const another = aMutation(1, { id: '00000000-0000-7000-8000-00000000ffff' });
      expect(await store.commit([aUnit({ mutation: another })])).toMatchObject({ duplicate: true });

      const settled = aUnit({
        changes: [write('avis', anAvis())],
        mutation: { ...parked, outcome: 'applied', detail: { at: 5 } },
      });
      expect((await store.commit([settled])).ok).toBe(true);
      expect(await store.mutation('a1', 1)).toEqual({ ...parked, outcome: 'applied', detail: { at: 5 } });
      expect(await store.parked()).toEqual([later]);
      expect(await store.commit([settled])).toMatchObject({ ok: false, duplicate: true });
    });
  });
}
