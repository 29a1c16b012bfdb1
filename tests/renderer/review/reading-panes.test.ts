import { describe, expect, it } from 'vitest';
import type { PieceTab } from '../../../src/renderer/review/dossier/piece-tab.ts';
import {
  activeOf,
  addPane,
  besideTab,
  changePane,
  FIRST_READING,
  MAX_PANES,
  paneForCurrent,
  type Reading,
  readingOf,
  removePane,
  screenOf,
  toggleBeside,
  toggleCompare,
} from '../../../src/renderer/review/dossier/reading-panes.ts';

const tab = (id: string, readable = true): PieceTab =>
  ({ type: { id }, shown: readable ? { sha256: id } : null }) as unknown as PieceTab;
const TABS = [tab('cv'), tab('releve'), tab('absente', false), tab('lettre')];
const reading: Reading = changePane(FIRST_READING, 'lecture-1', { typeId: 'cv' });
const subjects = ({ panes }: Reading) => panes.map(({ of, typeId }) => [of, typeId]);

describe('reading panes', () => {
  it('come back from what was kept of them, at most as many as there can be', () => {
    const two = changePane(toggleBeside(reading, TABS), 'lecture-2', { of: { dossierId: 'd2' } });
    expect(readingOf(screenOf(two))).toEqual(two);
    // The first of two was closed: their places count, not their names.
    const second = removePane(two, 'lecture-1');
    expect(subjects(readingOf(screenOf(second)))).toEqual(subjects(second));
    expect(activeOf(readingOf(screenOf(second)))?.typeId).toBe('releve');
    const pane = { of: 'courant', typeId: 'cv', version: null } as const;
    expect(readingOf({ panneaux: [pane, pane, pane, pane], actif: 3 }).panes).toHaveLength(MAX_PANES);
    expect(readingOf({ panneaux: [], actif: 0 })).toEqual(FIRST_READING);
  });

  it('puts the next readable pièce beside in one key, active, and takes it away by the same', () => {
    const two = toggleBeside(reading, TABS);
    expect(subjects(two)).toEqual([
      ['courant', 'cv'],
      ['courant', 'releve'],
    ]);
    expect(two.active).toBe(two.panes[1]?.id);
    expect(toggleBeside(two, TABS)).toEqual(reading);
  });

  it('begins a pane with a pièce that no other pane reads, going round, never with a missing one', () => {
    const two = toggleBeside(reading, TABS);
    expect(besideTab(TABS, two, 'releve')).toBe('lettre');
    const last = changePane(reading, 'lecture-1', { typeId: 'lettre' });
    expect(besideTab(TABS, last, 'lettre')).toBe('cv');
    expect(besideTab([tab('cv')], reading, 'cv')).toBe('cv');
  });

  it('compares with the same type of pièce in the next dossier, and stops by the same key', () => {
    const compared = toggleCompare(reading);
    expect(subjects(compared)).toEqual([
      ['courant', 'cv'],
      ['suivant', 'cv'],
    ]);
    // Avis and V/R stay with the dossier that is open.
    expect(compared.active).toBe(reading.active);
    expect(toggleCompare(compared)).toEqual(reading);
  });

  it('has room for three: comparing takes the last one then', () => {
    let full = reading;
    for (let i = 0; i < 5; i += 1) full = addPane(full, { of: 'courant', typeId: 'lettre' }, false);
    expect(full.panes).toHaveLength(MAX_PANES);
    expect(new Set(full.panes.map(({ id }) => id)).size).toBe(MAX_PANES);
    expect(subjects(toggleCompare(full)).at(-1)).toEqual(['suivant', 'cv']);
  });

  it('keeps one pane, and hands the keys to the left neighbour of the one that goes', () => {
    expect(removePane(reading, 'lecture-1')).toEqual(reading);
    const two = toggleBeside(reading, TABS);
    const active = two.active;
    expect(activeOf(removePane(two, active))?.id).toBe('lecture-1');
    expect(removePane(two, 'lecture-1').active).toBe(active);
  });

  it('shows a pièce of the open dossier in a pane that reads it, the active one first', () => {
    const two = toggleBeside(reading, TABS);
    expect(paneForCurrent(two)?.id).toBe('lecture-2');
    const other = changePane(two, 'lecture-2', { of: { dossierId: 'd2' } });
    expect(paneForCurrent(other)?.id).toBe('lecture-1');
    const none = changePane(other, 'lecture-1', { of: 'suivant' });
    expect(paneForCurrent(none)?.id).toBe('lecture-2');
  });
});
