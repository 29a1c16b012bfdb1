import { describe, expect, it } from 'vitest';
import { commandOf, isMove, type Key } from '../../../src/renderer/pdf/keyboard.ts';

const key = (change: Partial<Key>): Key => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

describe('keys of the viewer', () => {
  it('leaves every letter to the interface', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
      expect(commandOf(key({ key: letter, code: `Key${letter.toUpperCase()}` }))).toBeNull();
  });

  it('leaves the digits but 0 to the interface', () => {
    for (let digit = 1; digit <= 9; digit++)
      expect(commandOf(key({ key: String(digit), code: `Digit${digit}` }))).toBeNull();
  });

  it('reads signs by what they print and 0 by where it is, as AZERTY needs', () => {
    expect(commandOf(key({ key: '-', code: 'Digit6' }))).toBe('reduire');
    expect(commandOf(key({ key: '=', code: 'Equal' }))).toBe('agrandir');
    expect(commandOf(key({ key: '+', code: 'Equal', shiftKey: true }))).toBe('agrandir');
    expect(commandOf(key({ key: '+', code: 'NumpadAdd' }))).toBe('agrandir');
    expect(commandOf(key({ key: 'à', code: 'Digit0' }))).toBe('ajuster');
    expect(commandOf(key({ key: '0', code: 'Digit0', shiftKey: true }))).toBeNull();
  });

  it('opens the search with Ctrl+F or Cmd+F, and nothing with Alt, Ctrl+Alt or AltGr', () => {
    expect(commandOf(key({ key: 'f', ctrlKey: true }))).toBe('rechercher');
    expect(commandOf(key({ key: 'F', metaKey: true }))).toBe('rechercher');
    expect(commandOf(key({ key: 'f', ctrlKey: true, altKey: true }))).toBeNull();
    expect(commandOf(key({ key: 'F', ctrlKey: true, shiftKey: true }))).toBeNull();
    expect(commandOf(key({ key: '-', ctrlKey: true }))).toBeNull();
    expect(commandOf(key({ key: '[', code: 'Digit5', altKey: true, ctrlKey: true }))).toBeNull();
    expect(commandOf(key({ key: 'ArrowLeft', altKey: true }))).toBeNull();
  });

  it('moves without the focus by screens and to the ends only', () => {
    expect(['ecranSuivant', 'ecranPrecedent', 'debut', 'fin'].every((c) => isMove(c as never))).toBe(true);
    expect(isMove('gauche')).toBe(false);
    expect(isMove('agrandir')).toBe(false);
  });

  it('leaves Shift with arrows to the selection of text', () => {
    expect(commandOf(key({ key: 'ArrowDown', shiftKey: true }))).toBeNull();
    expect(commandOf(key({ key: 'ArrowDown' }))).toBe('bas');
  });
});
