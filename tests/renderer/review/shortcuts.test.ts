import { describe, expect, it } from 'vitest';
import {
  asksFor,
  digitOf,
  type KeyPress,
  type Press,
  type ScopeName,
  SHORTCUTS,
  type ShortcutId,
} from '../../../src/renderer/review/keys/shortcuts.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  repeat: false,
  ...more,
});
const ALL = Object.keys(SHORTCUTS) as ShortcutId[];
const pressesOf = (id: ShortcutId): readonly Press[] => SHORTCUTS[id].presses;

describe('letters', () => {
  it('answer to their letter, small or capital', () => {
    expect(asksFor('favorable', press('f'), false)).toBe(true);
    expect(asksFor('favorable', press('F'), false)).toBe(true);
    expect(asksFor('favorable', press('g'), false)).toBe(false);
  });

  it('never answer while one types in a field', () => {
    for (const id of ALL) {
      const letters = pressesOf(id).filter((p) => 'key' in p && p.key.length === 1 && !p.ctrl);
      for (const letter of letters) {
        if ('key' in letter) expect(asksFor(id, press(letter.key), true), id).toBe(false);
      }
    }
  });

  it('leave the browser its Ctrl keys, and AltGr its characters', () => {
    expect(asksFor('favorable', press('f', { ctrlKey: true }), false)).toBe(false);
    expect(asksFor('palette', press('k', { ctrlKey: true, altKey: true }), false)).toBe(false);
    expect(asksFor('back', press('ArrowLeft', { ctrlKey: true, altKey: true }), false)).toBe(false);
    expect(asksFor('favorable', press('f', { isComposing: true }), false)).toBe(false);
  });
});

describe('keys that work in fields', () => {
  it('are those that type nothing', () => {
    expect(asksFor('give', press('Enter', { ctrlKey: true }), true)).toBe(true);
    expect(asksFor('give', press('Enter', { metaKey: true }), true)).toBe(true);
    expect(asksFor('nextPane', press('F6'), true)).toBe(true);
    expect(asksFor('give', press('Enter'), true)).toBe(false);
    expect(asksFor('undo', press('z', { ctrlKey: true }), true)).toBe(false);
  });
});

describe('Shift', () => {
  it('counts where it is asked for, and only there', () => {
    expect(asksFor('texts', press('F', { ctrlKey: true, shiftKey: true }), true)).toBe(true);
    expect(asksFor('texts', press('f', { ctrlKey: true }), true)).toBe(false);
    expect(asksFor('texts', press('T', { shiftKey: true }), false)).toBe(true);
    expect(asksFor('help', press('?', { shiftKey: true }), false)).toBe(true);
  });
});

describe('digits', () => {
  it('go by where they are: AZERTY prints « é » on the 2 key', () => {
    const azerty = press('é', { code: 'Digit2' });
    expect(digitOf(azerty)).toBe(2);
    expect(asksFor('motif', azerty, false)).toBe(true);
    expect(asksFor('motif', press('7', { code: 'Numpad7' }), false)).toBe(true);
    expect(asksFor('motif', press('0', { code: 'Digit0' }), false)).toBe(false);
  });

  it('are only as many as there are answers', () => {
    expect(asksFor('pickSide', press('2', { code: 'Digit2' }), false)).toBe(true);
    expect(asksFor('pickSide', press('3', { code: 'Digit3' }), false)).toBe(false);
  });
});

describe('the map', () => {
  /** Screens that answer at once: a key means one thing on each. */
  const TOGETHER: readonly (readonly ScopeName[])[] = [
    ['partout', 'liste'],
    ['partout', 'dossier', 'avis', 'pieces'],
    ['partout', 'balayage'],
    ['partout', 'conflits'],
  ];

  it('gives each key one meaning on a screen', () => {
    for (const scopes of TOGETHER) {
      const keys = ALL.filter((id) => scopes.includes(SHORTCUTS[id].scope)).flatMap((id) =>
        pressesOf(id).map((p) =>
          'digits' in p
            ? 'digits'
            : `${p.ctrl ? 'ctrl+' : ''}${p.alt ? 'alt+' : ''}${p.shift ? 'shift+' : ''}${p.key}`,
        ),
      );
      expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
    }
  });

  it('uses no bracket keys: they need AltGr on French keyboards', () => {
    const keys = ALL.flatMap((id) => pressesOf(id).flatMap((p) => ('key' in p ? [p.key] : [])));
    expect(keys.filter((key) => /^[[\]{}\\|@#~]$/.test(key))).toEqual([]);
  });
});
