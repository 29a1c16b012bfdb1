import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/renderer/i18n/fold.ts';
import { rank, savedUses, withUse } from '../../../src/renderer/review/app/palette/rank.ts';

const items = [
  'Palette de commandes',
  'Revenir à la liste',
  'Pièce suivante',
  'Dossier suivant',
  'Deux pièces côte à côte',
  'Copier le lien vers ce dossier',
  'Réglages',
  'Éléonore Œster A3C4DE7F',
].map((title) => ({ id: title, words: fold(title) }));
const titles = (text: string, uses = {}): readonly string[] => rank(items, text, uses).map(({ id }) => id);

describe('the palette', () => {
  it('finds without accents, case or ligatures', () => {
    expect(titles('reglages')).toEqual(['Réglages']);
    expect(titles('ELEONORE OESTER')).toEqual(['Éléonore Œster A3C4DE7F']);
    expect(titles('a3c4')).toEqual(['Éléonore Œster A3C4DE7F']);
  });

  it('wants every word, in any order', () => {
    expect(titles('suivant dossier')).toEqual(['Dossier suivant']);
    expect(titles('suivant zzz')).toEqual([]);
  });

  it('puts what begins with the text before what only has it', () => {
    expect(titles('piece')).toEqual(['Pièce suivante', 'Deux pièces côte à côte']);
    expect(titles('dossier')[0]).toBe('Dossier suivant');
  });

  it('takes the letters of a command in their order, from the beginning of a word', () => {
    expect(titles('cpr')).toEqual(['Copier le lien vers ce dossier']);
    expect(titles('rgl')).toEqual(['Réglages']);
    // Two letters are in everything.
    expect(titles('cr')).toEqual([]);
  });

  it('puts what is used most first, among equals and when nothing is typed', () => {
    expect(titles('suivant', { 'Dossier suivant': 9 })[0]).toBe('Dossier suivant');
    expect(titles('piece', { 'Deux pièces côte à côte': 99 })[0]).toBe('Deux pièces côte à côte');
    expect(titles('', { Réglages: 2 })[0]).toBe('Réglages');
    expect(titles('', {})).toHaveLength(items.length);
  });

  it('answers in a few milliseconds with three thousand items', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => ({
      id: String(i),
      words: `candidat numero ${i} licence`,
    }));
    const before = performance.now();
    for (const text of ['c', 'ca', 'can', 'cand 12', 'cdt']) rank(many, text, {});
    expect((performance.now() - before) / 5).toBeLessThan(50);
  });
});

describe('uses', () => {
  it('are counted, and the least ones forgotten', () => {
    expect(withUse({ a: 1 }, 'a')).toEqual({ a: 2 });
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`x${i}`, 5]));
    const next = withUse(many, 'new');
    expect(Object.keys(next)).toHaveLength(300);
    expect(next.new).toBeUndefined();
  });

  it('that cannot be read are none', () => {
    expect(savedUses({ a: 1, b: 'x', c: -1 })).toEqual({ a: 1 });
    expect(savedUses([1])).toBeNull();
    expect(savedUses(null)).toBeNull();
  });
});
