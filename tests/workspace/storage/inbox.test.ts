import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InboxEntry, ReplicaStore } from '../../../src/main/application/replica-ports.ts';
import { openReplica } from '../../../src/main/storage/workspace/replica.ts';
import { COLONNES_INBOX } from '../../../src/protocol/workspace.ts';
import { aFilter, aKey, anEntry, word } from './factories.ts';

const open = (): ReplicaStore => openReplica({ file: ':memory:', key: aKey() });
const named = (tri: string, i: number): InboxEntry => anEntry({ id: `d${i}`, tri, nom: tri });
const all = (store: ReplicaStore, over = {}) => store.inbox.page(aFilter(over), 0, 1000);

describe('list in the order of names', () => {
  it('holds whatever arrives in whatever order, and when names change', () => {
    const name = fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'b', 'z', ' ', 'é', '1', '7', 'б', '王'),
        minLength: 1,
        maxLength: 12,
      }),
      fc.constantFrom('nguyen thi', 'nguyen tho', 'nguyen tha', 'nguyen t'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), name), { minLength: 1, maxLength: 120 }), (writes) => {
        const store = open();
        const expected = new Map<string, string>();
        for (const [i, tri] of writes) {
          store.apply({ inbox: [named(tri, i)] });
          expected.set(`d${i}`, tri);
        }
        const rows = all(store);
        expect(rows.length).toBe(expected.size);
        expect(rows.map(({ tri }) => tri)).toEqual(rows.map(({ tri }) => tri).toSorted());
        expect(new Map(rows.map(({ id, tri }) => [id, tri]))).toEqual(expected);
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  it('stays in order when hundreds share their first letters', () => {
    const store = open();
    const names = Array.from(
      { length: 400 },
      (_, i) => `nguyen thi ${String((i * 7919) % 400).padStart(3, '0')}`,
    );
    for (const [i, tri] of names.entries()) store.apply({ inbox: [named(tri, i)] });
    expect(all(store).map(({ tri }) => tri)).toEqual(names.toSorted());
    expect(store.inbox.page(aFilter({ words: [word('399')] }), 0, 10)).toHaveLength(1);
    const ascending = Array.from({ length: 60 }, (_, i) => `zzzzzzzz${String(i).padStart(2, '0')}`);
    for (const [i, tri] of ascending.entries()) store.apply({ inbox: [named(tri, 1000 + i)] });
    expect(store.inbox.page(aFilter({ words: [word('zzzzzzzz')] }), 0, 100).map(({ tri }) => tri)).toEqual(
      ascending,
    );
    store.close();
  });
});

describe('search', () => {
  const store = open();
  const people = ['nguyen thi mai', 'nguyen van', 'ostergaard lars', 'benguyene sarah', 'martin noel'];
  store.apply({
    inbox: people.map((tri, i) =>
      anEntry({
        id: `p${i}`,
        tri,
        numero: `K7M${i}QX4P`,
        sessionId: i % 2 ? 'mongol-1' : 'japonais-1',
        statut: i === 4 ? 'IN' : 'RE',
        avisEtat: i === 1 ? 'rendu' : 'aucun',
      }),
    ),
  });
  const found = (over: object) => {
    const rows = all(store, over);
    expect(store.inbox.count(aFilter(over))).toBe(rows.length);
    return rows.map(({ tri }) => tri);
  };

  it('finds any word of a name by its beginning, all words together', () => {
    expect(found({ words: [word('ng')] })).toEqual(['nguyen thi mai', 'nguyen van']);
    expect(found({ words: [word('ng'), word('m')] })).toEqual(['nguyen thi mai']);
    expect(found({ words: [word('k7m3')] })).toEqual(['benguyene sarah']);
    expect(found({ words: [word('absent')] })).toEqual([]);
  });

  it('takes the sessions and statuts a word stands for', () => {
    expect(found({ words: [word('mong', { sessions: ['mongol-1'] })] })).toEqual([
      'benguyene sarah',
      'nguyen van',
    ]);
    expect(found({ words: [word('inco', { statuts: ['IN'] })] })).toEqual(['martin noel']);
  });

  it('filters by state, session and statut, with the same count', () => {
    expect(found({ etat: 'aLire', words: [word('ng')] })).toEqual(['nguyen thi mai']);
    expect(found({ etat: 'rendu' })).toEqual(['nguyen van']);
    expect(found({ etat: 'incomplet' })).toEqual(['martin noel']);
    expect(found({ sessionId: 'mongol-1', statut: 'RE' })).toEqual(['benguyene sarah', 'nguyen van']);
  });

  it('DE11: finds the dossiers whose motifs are asked for, by whatever else the list is narrowed', () => {
    const row = store.inbox.get('p2') as InboxEntry;
    expect(found({ etat: 'motifs' })).toEqual([]);
    store.apply({ inbox: [{ ...row, motifsAvant: '2026-04-02' }] });
    expect(found({ etat: 'motifs' })).toEqual(['ostergaard lars']);
    expect(found({ etat: 'motifs', words: [word('la')], sessionId: 'japonais-1' })).toEqual([
      'ostergaard lars',
    ]);
    expect(found({ etat: 'motifs', sessionId: 'mongol-1' })).toEqual([]);
    expect(store.inbox.get('p2')?.motifsAvant).toBe('2026-04-02');
    store.apply({ inbox: [{ ...row, motifsAvant: '2026-04-02', annulee: true }] });
    expect(found({ etat: 'motifs' })).toEqual([]);
    store.apply({ inbox: [row] });
    expect(found({ etat: 'motifs' })).toEqual([]);
  });

  it('follows a row that changes state, and forgets one that goes', () => {
    const row = store.inbox.get('p0') as InboxEntry;
    store.apply({ inbox: [{ ...row, avisEtat: 'brouillon' }] });
    expect(found({ etat: 'brouillon' })).toEqual(['nguyen thi mai']);
    expect(found({ etat: 'aLire', words: [word('ng')] })).toEqual([]);
    store.apply({ inboxGone: ['p0'] });
    expect(found({ words: [word('ng')] })).toEqual(['nguyen van']);
    store.apply({ inbox: [row] });
    expect(found({ etat: 'aLire', words: [word('ng')] })).toEqual(['nguyen thi mai']);
  });
});

describe('sorting, position and neighbours', () => {
  const store = open();
  const rows = Array.from({ length: 30 }, (_, i) =>
    anEntry({
      id: `d${i}`,
      tri: `nom${String((i * 11) % 30).padStart(2, '0')}`,
      moyenne: i % 5 === 0 ? null : (i * 7) % 20,
      statut: (['RE', 'CO', 'IN', 'AT'] as const)[i % 4] as 'RE',
      sessionId: `s${i % 3}`,
      majLe: (i * 13) % 31,
      bac: i % 2 ? 'S TB' : '',
      piecesFaites: i % 6,
    }),
  );
  store.apply({ inbox: rows });

  it('gives every column an order, and positions that agree with pages', () => {
    for (const colonne of COLONNES_INBOX)
      for (const descendant of [false, true]) {
        const filter = aFilter({ tri: { colonne, descendant }, sessions: ['s2', 's0', 's1'] });
        const ids = store.inbox.page(filter, 0, 100).map(({ id }) => id);
        expect(new Set(ids).size).toBe(30);
        expect(ids.map((id) => store.inbox.position(filter, id))).toEqual(ids.map((_, i) => i));
        expect(
          [...store.inbox.page(filter, 0, 7), ...store.inbox.page(filter, 7, 23)].map(({ id }) => id),
        ).toEqual(ids);
        for (const i of [0, 1, 15, 29])
          expect(store.inbox.neighbours(filter, ids[i] as string)).toEqual({
            precedent: ids[i - 1] ?? null,
            suivant: ids[i + 1] ?? null,
            position: i,
            total: 30,
          });
        expect(store.inbox.after(filter, ids[3] as string, 4)).toEqual(ids.slice(4, 8));
      }
  });

  it('keeps rows without a mark last, both ways', () => {
    for (const descendant of [false, true]) {
      const marks = store.inbox
        .page(aFilter({ tri: { colonne: 'moyenne', descendant } }), 0, 100)
        .map((r) => r.moyenne);
      const known = marks.filter((m) => m !== null);
      expect(marks.slice(known.length).every((m) => m === null)).toBe(true);
      expect(known).toEqual(known.toSorted((a, b) => (descendant ? b - a : a - b)));
    }
  });

  it('orders formations as the interface names them', () => {
    const filter = aFilter({
      tri: { colonne: 'formation', descendant: false },
      sessions: ['s2', 's0', 's1'],
    });
    const order = [...new Set(store.inbox.page(filter, 0, 100).map(({ sessionId }) => sessionId))];
    expect(order).toEqual(['s2', 's0', 's1']);
  });

  it('still knows what comes next when the dossier has just left the list', () => {
    for (const colonne of COLONNES_INBOX) {
      const tri = { colonne, descendant: false };
      const whole = store.inbox.page(aFilter({ tri, sessions: ['s2', 's0', 's1'] }), 0, 100);
      const at = whole.findIndex(({ statut }) => statut === 'RE');
      const listed = (row: InboxEntry): boolean => row.statut === 'IN';
      expect(
        store.inbox.neighbours(
          aFilter({ tri, statut: 'IN', sessions: ['s2', 's0', 's1'] }),
          whole[at]?.id ?? '',
        ),
      ).toEqual({
        precedent: whole.slice(0, at).findLast(listed)?.id ?? null,
        suivant: whole.slice(at).find(listed)?.id ?? null,
        position: -1,
        total: whole.filter(listed).length,
      });
    }
  });

  it('answers null for a dossier outside the list', () => {
    expect(store.inbox.position(aFilter({ statut: 'AT' }), 'd0')).toBeNull();
    expect(store.inbox.position(aFilter(), 'nobody')).toBeNull();
    expect(store.inbox.neighbours(aFilter(), 'nobody').position).toBe(-1);
  });
});
