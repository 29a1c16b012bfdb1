import { describe, expect, it } from 'vitest';
import { LETTRES_DES_COMMISSIONS } from '../../../src/main/demo/organisation/lettres.ts';
import {
  anglaisDe,
  brouillonDe,
  modeleDe,
  type TexteLettre,
  texteDe,
} from '../../../src/renderer/review/lettres/texte-lettre.ts';

const texte = (fr: string, en: string, objetEn = 'Subject'): TexteLettre => ({
  fr: { objet: 'Objet', corps: fr },
  en: { objet: objetEn, corps: en },
});

describe('DE2: the text of a letter as it is typed', () => {
  it('DE2: a letter comes back as it was from the text that it is shown as', () => {
    for (const modele of Object.values(LETTRES_DES_COMMISSIONS.lettres))
      expect(modeleDe(texteDe(modele))).toEqual(modele);
  });

  it('DE2: paragraphs are told apart by empty lines, and go together by their order', () => {
    expect(modeleDe(texte('Un,\nsuite\n \n\n  Deux ', 'One'))).toEqual({
      objet: { fr: 'Objet', en: 'Subject' },
      paragraphes: [
        { fr: 'Un, suite', en: 'One' },
        { fr: 'Deux', en: '' },
      ],
    });
    expect(modeleDe(texteDe(undefined)).paragraphes).toEqual([]);
  });

  it('DE2: tells how much of the English there is', () => {
    expect(anglaisDe(texte('Un', '', ''))).toBe('aucun');
    expect(anglaisDe(texte('Un', 'One', ''))).toBe('partiel');
    expect(anglaisDe(texte('Un', ''))).toBe('partiel');
    expect(anglaisDe(texte('Un\n\nDeux', 'One'))).toBe('inegal');
    expect(anglaisDe(texte('Un', 'One'))).toBe('complet');
  });

  it('a draft that was kept by another build is left aside', () => {
    const kept = { texte: texte('Un', 'One'), version: 3 };
    expect(brouillonDe(structuredClone(kept))).toEqual(kept);
    for (const other of [null, 'Un', { version: 3 }, { texte: { fr: 'Un' }, version: 3 }])
      expect(brouillonDe(other)).toBeNull();
  });
});
