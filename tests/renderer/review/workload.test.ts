import { describe, expect, it } from 'vitest';
import type { InboxCounts } from '../../../src/protocol/workspace.ts';
import { nextPace, PACE_MS, savedPace, workloadOf } from '../../../src/renderer/review/inbox/workload.ts';

const session = (id: string, aLire: number, jury: string): InboxCounts['sessions'][number] => ({
  id,
  libelle: { fr: id, en: id },
  total: aLire + 10,
  aLire,
  retour: '2026-12-01',
  jury,
});
const counts = (...sessions: InboxCounts['sessions'][number][]): InboxCounts => ({
  parEtat: {
    aLire: 0,
    affectes: 0,
    nouveau: 0,
    mention: 0,
    brouillon: 0,
    rendu: 0,
    incomplet: 0,
    enAttente: 0,
    calibrage: 0,
    motifs: 0,
    tous: 0,
  },
  sessions,
  etiquettes: [],
});

describe('workload', () => {
  const all = counts(
    session('l3', 12, '2027-05-12'),
    session('l1', 30, '2027-06-01'),
    session('done', 0, '2027-01-05'),
  );

  it('adds what is left to read, and its time at the member’s pace', () => {
    expect(workloadOf(all, null, 5 * 60_000, '2026-11-24')).toEqual({
      dossiers: 42,
      ms: 42 * 5 * 60_000,
      before: '2027-05-12',
    });
  });

  it('is that of one formation when one is picked', () => {
    expect(workloadOf(all, 'l1', PACE_MS, '2026-11-24')).toMatchObject({
      dossiers: 30,
      before: '2027-06-01',
    });
  });

  it('names no jury that has met', () => {
    expect(workloadOf(all, 'l3', PACE_MS, '2027-05-13').before).toBeNull();
  });
});

describe('pace', () => {
  it('moves towards how long dossiers take', () => {
    const quicker = nextPace(PACE_MS, 60_000);
    expect(quicker).toBeLessThan(PACE_MS);
    expect(quicker).toBeGreaterThan(60_000);
  });

  it('is not fooled by a dossier left open over lunch', () => {
    expect(nextPace(PACE_MS, 24 * 3_600_000)).toBeLessThan(2 * PACE_MS);
  });

  it('ignores what was saved in another shape', () => {
    expect(savedPace('7 min')).toBeNull();
    expect(savedPace(-1)).toBeNull();
    expect(savedPace(nextPace(PACE_MS, 5_000))).not.toBeNull();
  });
});
