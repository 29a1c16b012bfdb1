import { describe, expect, it } from 'vitest';
import { normaliserMail, type SaisieCompte, verifierCompte } from '../../src/domain/compte/compte.ts';

const juste: SaisieCompte = {
  nom: 'Relave',
  prenom: 'Delphine',
  email: 'a@example.org',
  emailConfirme: 'a@example.org',
};
const fautes = (over: Partial<SaisieCompte>) => {
  const verdict = verifierCompte({ ...juste, ...over });
  return verdict.ok ? verdict.value : verdict.erreurs.map(({ champ, code }) => `${champ} ${code}`);
};

describe('what a candidat types to get an account', () => {
  it.each([
    ['   ', 'nom requis'],
    ['\u200b\u2060', 'nom requis'],
    ['😀', 'nom caractere_interdit'],
    ['<script>', 'nom caractere_interdit'],
    ['Re\u0000lave', 'nom caractere_interdit'],
    ['Re\u202elave', 'nom caractere_invisible'],
    ['Rel\u0430ve', 'nom alphabets_melanges'],
    ['12345', 'nom sans_mot'],
    ['é'.repeat(101), 'nom trop_long'],
  ])('PR1: « %s » is no name', (nom, faute) => {
    expect(fautes({ nom })).toEqual([faute]);
  });

  it('PR1, PR4: a name is kept as the profile keeps it', () => {
    expect(fautes({ nom: ' \u00a0D’Amico\u200f ', prenom: 'محمد' })).toMatchObject({
      nom: 'D’Amico',
      prenom: 'محمد',
    });
  });

  it('PR1: an address is compared without capitals, and without what a copy left around it', () => {
    expect(normaliserMail('\u200e Prenom.Nom@Example.ORG\u00a0')).toBe('prenom.nom@example.org');
    expect(fautes({ email: ' A@Example.org ', emailConfirme: 'a@example.ORG' })).toMatchObject({
      email: 'a@example.org',
    });
  });

  it.each([
    'a',
    'a.example.org',
    'a@b',
    'a b@example.org',
    'a\u200bb@example.org',
    'a\u0000@example.org',
    'a@@b.org',
  ])('PR1: « %s » is no address', (email) => {
    expect(fautes({ email, emailConfirme: email })).toEqual(['email mail_invalide']);
  });

  it('PR1: an address that was typed in two ways is told at the second one', () => {
    expect(fautes({ emailConfirme: 'b@example.org' })).toEqual(['emailConfirme mails_differents']);
  });
});
