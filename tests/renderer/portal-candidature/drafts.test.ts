import { describe, expect, it } from 'vitest';
import { createDrafts, forgetDrafts } from '../../../src/renderer/portal/profil/saving/drafts.ts';
import { afterSave, conflictsOf, merge } from '../../../src/renderer/portal/profil/saving/merge.ts';

const DAY = 24 * 3_600_000;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A browser's storage: keys are its own properties. */
function storage(): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return new Proxy(kept as unknown as Storage, {
    get: (target, name) => Reflect.get(methods, name) ?? Reflect.get(target, name),
  });
}

describe('what is typed and not sent yet', () => {
  it('is found again, by its own account alone', () => {
    const disk = storage();
    createDrafts(disk, 'A', () => 0).write('infos', 'tapé');
    expect(createDrafts(disk, 'A', () => DAY).read('infos', text)).toBe('tapé');
    expect(createDrafts(disk, 'B', () => DAY).read('infos', text)).toBeNull();
  });
  it('leaves a device that nobody came back to', () => {
    const disk = storage();
    createDrafts(disk, 'A', () => 0).write('infos', 'tapé');
    expect(createDrafts(disk, 'A', () => 15 * DAY).read('infos', text)).toBeNull();
  });
  it('is not read when it is of another shape, or broken', () => {
    const disk = storage();
    const drafts = createDrafts(disk, 'A', () => 0);
    drafts.write('infos', { other: true });
    expect(drafts.read('infos', text)).toBeNull();
    disk.setItem('pupitre.brouillon.A.infos', '{"le":');
    expect(drafts.read('infos', text)).toBeNull();
  });
  it('stays on screen alone where a browser keeps nothing', () => {
    const drafts = createDrafts(null, 'A', () => 0);
    expect(drafts.write('infos', 'tapé')).toBe(false);
    expect(drafts.read('infos', text)).toBeNull();
  });
  it('is forgotten on signing out, and nothing else is', () => {
    const disk = storage();
    createDrafts(disk, 'A', () => 0).write('infos', 'tapé');
    disk.setItem('pupitre.langue', 'fr');
    forgetDrafts(disk);
    expect(createDrafts(disk, 'A', () => 0).read('infos', text)).toBeNull();
    expect(disk.getItem('pupitre.langue')).toBe('fr');
  });
});

describe('two tabs on one form', () => {
  const base = { nom: 'Relave', ville: 'Paris', ine: '' };
  it('keep what was typed here, and follow the other for the rest', () => {
    const mine = { ...base, ville: 'Lille' };
    const theirs = { ...base, ine: '1234', ville: 'Lyon' };
    expect(merge(base, mine, theirs)).toEqual({ nom: 'Relave', ville: 'Lille', ine: '1234' });
  });
  it('keep all of a form that began from nothing', () => {
    expect(merge({ nom: '' }, { nom: 'A' }, { nom: 'B' })).toEqual({ nom: 'A' });
  });
  it('PM5, SY6: two values of one field are a choice; the same value, or another field, is none', () => {
    const base = { nom: '', ville: 'Paris', ine: '' };
    expect(conflictsOf(base, { ...base, ville: 'Lyon' }, { ...base, ville: 'Brest' })).toEqual(['ville']);
    expect(conflictsOf(base, { ...base, ville: 'Lyon' }, { ...base, ville: 'Lyon' })).toEqual([]);
    expect(conflictsOf(base, { ...base, ville: 'Lyon' }, { ...base, ine: '1' })).toEqual([]);
    expect(conflictsOf(base, base, { ...base, ville: 'Brest' })).toEqual([]);
  });
  it('PM5: a save is what the next one begins from; what was not touched still follows the other device', () => {
    const base = { nom: '', ville: 'Paris' };
    const mine = { nom: 'Rel', ville: 'Paris' };
    // The other device moved the town meanwhile: it was merged into what was saved.
    const saved = { nom: 'Rel', ville: 'Brest' };
    const next = afterSave(base, mine, saved);
    const typedOn = { nom: 'Relave', ville: 'Paris' };
    expect(conflictsOf(next, typedOn, saved)).toEqual([]);
    expect(merge(next, typedOn, saved)).toEqual({ nom: 'Relave', ville: 'Brest' });
  });
});
