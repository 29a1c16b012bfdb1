import { describe, expect, it } from 'vitest';
import { ecrireJour, lireJour } from '../../src/domain/calendar/jour-saisi.ts';

describe('a day as it is typed', () => {
  it.each([
    ['05/09/2004', '2004-09-05'],
    ['5/9/2004', '2004-09-05'],
    ['5.9.2004', '2004-09-05'],
    ['05-09-2004', '2004-09-05'],
    ['05 09 2004', '2004-09-05'],
    ['05092004', '2004-09-05'],
    ['2004-09-05', '2004-09-05'],
    ['０５/０９/２００４', '2004-09-05'],
    ['٠٥/٠٩/٢٠٠٤', '2004-09-05'],
    ['०५/०९/२००४', '2004-09-05'],
    [' 05/09/2004\u200f', '2004-09-05'],
  ])('PR4, OR7: « %s » is %s', (texte, jour) => {
    expect(lireJour(texte)).toBe(jour);
  });

  it.each([
    '',
    '30/02/2004',
    '05/23/2004',
    '05/09/04',
    '5 sept. 2004',
    '05/09.2004',
    '2004',
    '050904',
    '2004-9-5',
  ])('PR4, OR7: « %s » is no day', (texte) => {
    expect(lireJour(texte)).toBeNull();
  });

  it('PR4, OR7: a day is written as it is typed, and what is none stays as it stands', () => {
    expect(ecrireJour('2004-09-05')).toBe('05/09/2004');
    expect(lireJour(ecrireJour('2004-09-05'))).toBe('2004-09-05');
    expect(['30/02/2004', '2004-02-30', ''].map(ecrireJour)).toEqual(['30/02/2004', '2004-02-30', '']);
  });
});
