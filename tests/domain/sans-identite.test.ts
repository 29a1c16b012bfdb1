import { describe, expect, it } from 'vitest';
import { masquer, motsIdentifiants } from '../../src/domain/rights/sans-identite.ts';

const identite = motsIdentifiants(['Dupré-Nguyên', 'Zoé, Marie-Ange', 'de La Tour']);
const shown = (texte: string) => masquer(texte, identite, 'K7M2QX4P');

describe('texts without identity (PM4)', () => {
  it.each([
    ['Zoé Dupré-Nguyên a de bonnes bases.', 'K7M2QX4P a de bonnes bases.'],
    ['ZOE DUPRE NGUYEN, née à Brest', 'K7M2QX4P, née à Brest'],
    ['Vu avec Mme Dupré : oui', 'Vu avec Mme K7M2QX4P : oui'],
    ['Marie‑Ange', 'K7M2QX4P‑K7M2QX4P'],
    ['Avant La Tour, personne. Zoé D’Tour', 'Avant K7M2QX4P, personne. K7M2QX4P D’K7M2QX4P'],
    ['l’avis de Tour La', 'l’avis de K7M2QX4P'],
    ['écrire à zoe.dupre@courriel.example', 'écrire à K7M2QX4P'],
    ['appelée au 06 12 34 56 78 hier', 'appelée au K7M2QX4P hier'],
    ['appelée au +33612345678.', 'appelée au K7M2QX4P.'],
  ])('takes the name out of « %s »', (texte, expected) => {
    expect(shown(texte)).toBe(expected);
  });

  it.each([
    'Bonne moyenne de 14,25 en 2025-2026',
    'La lettre de motivation est de la même main',
    'Un Dupréau n’est pas elle',
  ])('leaves « %s » alone', (texte) => {
    expect(shown(texte)).toBe(texte);
  });

  it('takes nothing out when no identity is known', () => {
    expect(masquer('a@b.example', motsIdentifiants([]), 'N')).toBe('a@b.example');
  });
});
