import { describe, expect, it } from 'vitest';
import { notePonderee } from '../../../src/domain/avis/note-ponderee.ts';
import { markTyped, toggled } from '../../../src/renderer/review/avis/contenu.ts';
import { moveOf } from '../../../src/renderer/review/inbox/list-keys.ts';
import { doorOf } from '../../../src/renderer/review/sign-in/door.ts';

describe('moving in the list', () => {
  const list = { total: 50_000, page: 17 };

  it('goes by rows, by pages, and to both ends', () => {
    expect(moveOf('ArrowDown', 3, list)).toBe(4);
    expect(moveOf('PageDown', 3, list)).toBe(20);
    expect(moveOf('End', 3, list)).toBe(49_999);
    expect(moveOf('Home', 3, list)).toBe(0);
    expect(moveOf('a', 3, list)).toBeNull();
  });

  it('stays in the list', () => {
    expect(moveOf('ArrowUp', 0, list)).toBe(0);
    expect(moveOf('PageDown', 49_990, list)).toBe(49_999);
    expect(moveOf('ArrowDown', 0, { total: 0, page: 17 })).toBe(0);
  });
});

describe('marks', () => {
  const grille = [
    { id: 'a', libelle: { fr: 'A', en: 'A' }, poids: 3, echelle: 5 },
    { id: 'b', libelle: { fr: 'B', en: 'B' }, poids: 1, echelle: 20 },
  ];

  it('weigh the criteria, out of 20, once all are there', () => {
    expect(notePonderee(grille, { a: 5 })).toBeNull();
    expect(notePonderee(grille, { a: 5, b: 0 })).toBe(15);
    expect(notePonderee(grille, { a: 0, b: 20 })).toBe(5);
    expect(notePonderee([], {})).toBeNull();
  });

  it('are typed with a comma or a point, up to their scale', () => {
    expect(markTyped('14,5', 20)).toBe(14.5);
    expect(markTyped(' 14.25 ', 20)).toBe(14.25);
    expect(markTyped('', 20)).toBeUndefined();
    expect(markTyped('21', 20)).toBeNull();
    expect(markTyped('-1', 20)).toBeNull();
    expect(markTyped('quatorze', 20)).toBeNull();
  });
});

it('ticks a motif, and unticks it', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

describe('the first door', () => {
  it('is a server’s address, with https understood', () => {
    expect(doorOf('candidatures.univ.example/')).toEqual({
      kind: 'account',
      serverUrl: 'https://candidatures.univ.example',
    });
    expect(doorOf(' https://univ.example/candidatures/ ')).toEqual({
      kind: 'account',
      serverUrl: 'https://univ.example/candidatures',
    });
  });

  it('is the link of an invitation when there is a token in it', () => {
    expect(doorOf('https://univ.example/invitation#abc')).toEqual({
      kind: 'invitation',
      lien: 'https://univ.example/invitation#abc',
      serverUrl: 'https://univ.example',
    });
  });

  it('sends no password in clear but to this very computer', () => {
    expect(doorOf('http://univ.example')).toBeNull();
    expect(doorOf('http://127.0.0.1.evil.example')).toBeNull();
    expect(doorOf('127.0.0.1:4780')).toEqual({ kind: 'account', serverUrl: 'http://127.0.0.1:4780' });
    expect(doorOf('ftp://univ.example')).toBeNull();
    expect(doorOf('')).toBeNull();
  });
});
