import { describe, expect, it } from 'vitest';
import {
  ALL_SHORTCUTS,
  canRemap,
  readKey,
  savedKeymap,
  takenBy,
  withKey,
} from '../../../src/renderer/review/keys/remap.ts';
import {
  ariaKeys,
  asksFor,
  type KeyPress,
  NO_KEYMAP,
  pressesOf,
} from '../../../src/renderer/review/keys/shortcuts.ts';

const key = (name: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  repeat: false,
  ...more,
});
const problemOf = (event: KeyPress): string | undefined => {
  const read = readKey(event);
  return read && 'problem' in read ? read.problem.kind : undefined;
};

describe('a key that is pressed to be a shortcut', () => {
  it('goes by what it prints, on AZERTY as on QWERTY', () => {
    // The key left of « Z » on AZERTY: its code says Q, it prints A.
    expect(readKey(key('A', { code: 'KeyQ' }))).toEqual({ press: { key: 'a' } });
    expect(readKey(key('é', { code: 'KeyE' }))).toEqual({ press: { key: 'é' } });
    expect(readKey(key('m', { code: 'Semicolon', ctrlKey: true }))).toEqual({
      press: { key: 'm', ctrl: true, inField: true },
    });
    expect(readKey(key('F8'))).toEqual({ press: { key: 'F8', inField: true } });
  });

  it('is waited for while only modifiers are down', () => {
    for (const name of ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'Dead'])
      expect(readKey(key(name))).toBeNull();
  });

  it('is not AltGr, on any keyboard', () => {
    expect(problemOf(key('e', { ctrlKey: true, altKey: true }))).toBe('altgr');
    for (const name of ['[', ']', '{', '}', '\\', '|', '@', '#', '~', '€'])
      expect(problemOf(key(name))).toBe('altgr');
  });

  it('is not a digit, whatever the key prints', () => {
    expect(problemOf(key('é', { code: 'Digit2' }))).toBe('digit');
    expect(problemOf(key('0', { code: 'Digit0' }))).toBe('digit');
  });

  it('is not what the system, the browser, fields or the viewer use', () => {
    for (const name of [
      'Escape',
      'Enter',
      ' ',
      'Backspace',
      'Tab',
      'ArrowUp',
      'F1',
      'F5',
      'F9',
      'F12',
      '+',
      '-',
    ])
      expect(problemOf(key(name)), name).toBe('system');
    for (const letter of ['c', 'v', 'w', 't', 'n', 'r', 'f'])
      expect(problemOf(key(letter, { ctrlKey: true })), letter).toBe('system');
    expect(problemOf(key('f', { altKey: true }))).toBe('system');
  });
});

describe('a key that another shortcut has', () => {
  it('is said by the name of that shortcut', () => {
    expect(takenBy('cite', { key: 'f' }, NO_KEYMAP)).toBe('favorable');
    expect(takenBy('favorable', { key: 'f' }, NO_KEYMAP)).toBeNull();
    expect(takenBy('cite', { key: 'w' }, NO_KEYMAP)).toBeNull();
    expect(takenBy('cite', { key: 'w' }, { favorable: { key: 'w' } })).toBe('favorable');
    // Its own key was given away: it is free again.
    expect(takenBy('cite', { key: 'f' }, { favorable: { key: 'w' } })).toBeNull();
  });
});

describe('a changed key', () => {
  const keymap = withKey(NO_KEYMAP, 'favorable', { key: 'w' });

  it('answers in place of the first one, everywhere', () => {
    expect(asksFor('favorable', key('w'), false, keymap)).toBe(true);
    expect(asksFor('favorable', key('W', { code: 'KeyZ' }), false, keymap)).toBe(true);
    expect(asksFor('favorable', key('f'), false, keymap)).toBe(false);
    expect(asksFor('favorable', key('w'), true, keymap)).toBe(false);
    expect(ariaKeys('favorable', keymap)).toBe('w');
    expect(ariaKeys('palette', { palette: { key: 'm', ctrl: true, inField: true } })).toBe('Control+m');
  });

  it('is put back alone, or by its first key', () => {
    expect(withKey(keymap, 'favorable', null)).toEqual({});
    expect(withKey(keymap, 'favorable', { key: 'f' })).toEqual({});
  });

  it('is never one of the list, of digits, or Escape', () => {
    expect(ALL_SHORTCUTS.filter((id) => !canRemap(id))).toEqual(
      expect.arrayContaining(['toList', 'rowMove', 'motif', 'pickSide']),
    );
  });
});

describe('saved keys', () => {
  it('come back as they were, two that were exchanged too', () => {
    const exchanged = { favorable: { key: 'd' }, defavorable: { key: 'f' } };
    expect(savedKeymap(exchanged)).toEqual(exchanged);
    const ctrl = { palette: { key: 'm', ctrl: true, inField: true } };
    expect(savedKeymap(JSON.parse(JSON.stringify(ctrl)))).toEqual(ctrl);
  });

  it('that can no longer be are left out', () => {
    expect(
      savedKeymap({ favorable: { key: '[' }, cite: { key: 3 }, unknown: { key: 'w' }, motif: { key: 'w' } }),
    ).toEqual({});
    expect(savedKeymap({ cite: { key: 'f' } })).toEqual({});
    expect(savedKeymap('x')).toBeNull();
  });

  it('leave the others alone', () => {
    expect(pressesOf('cite', savedKeymap({ favorable: { key: 'w' } }) ?? NO_KEYMAP)).toEqual([{ key: 'q' }]);
  });
});
