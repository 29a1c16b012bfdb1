import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/domain/avis/avis.ts';
import { matierePour, type Phrases, redigerMotifs } from '../../src/domain/decision/rediger.ts';
import { anAvis } from '../contracts/factories.ts';

const motif = (code: string) => ({ code, libelle: { fr: code, en: code } });
const CATALOGUE = ['niveau', 'resultats', 'projet', 'places'].map(motif);
const cite = (extrait: string, page = 1): Citation => ({
  id: `${extrait} ${page}`,
  typePieceId: 'releve',
  sha256: 'a'.repeat(64),
  page,
  quads: [],
  extrait,
});
const phrases: Phrases = {
  motifs: (libelles) => `Motifs : ${libelles.join(', ')}.`,
  citations: (passages) => `Vu : ${passages.join(' ; ')}.`,
};

describe('what a text is written from', () => {
  it('DE3: motifs of the decision first, then those of rendered avis, the most shared first', () => {
    const { motifs } = matierePour(
      CATALOGUE,
      ['places'],
      [
        anAvis({ motifs: ['projet'] }),
        anAvis({ motifs: ['niveau', 'projet', 'places'] }),
        anAvis({ etat: 'brouillon', motifs: ['resultats'] }),
      ],
    );
    expect(motifs.map(({ code, choisi, avis }) => [code, choisi, avis])).toEqual([
      ['places', true, 1],
      ['projet', false, 2],
      ['niveau', false, 1],
    ]);
  });

  it('DE11: a passage is offered once, without its line breaks; a scan has no words to quote', () => {
    const { citations } = matierePour(
      CATALOGUE,
      [],
      [
        anAvis({ citations: [cite('huit de\n moyenne'), cite('')] }),
        anAvis({ citations: [cite('huit de moyenne'), cite('huit de moyenne', 2)] }),
        anAvis({ etat: 'brouillon', citations: [cite('à moi')] }),
      ],
    );
    expect(citations.map(({ extrait, page }) => [extrait, page])).toEqual([
      ['huit de moyenne', 1],
      ['huit de moyenne', 2],
    ]);
  });
});

describe('a paragraph', () => {
  it('DE3: says what was chosen and nothing else', () => {
    expect(redigerMotifs(['a', 'b'], ['p'], phrases, 500)).toBe('Motifs : a, b. Vu : p.');
    expect(redigerMotifs([], ['p'], phrases, 500)).toBe('Vu : p.');
    expect(redigerMotifs([], [], phrases, 500)).toBe('');
  });

  it('DE11: leaves out what does not fit, and cuts nothing', () => {
    const long = 'x'.repeat(60);
    expect(redigerMotifs(['a'], [long, 'court'], phrases, 40)).toBe('Motifs : a. Vu : court.');
    expect(redigerMotifs([long, 'b'], [], phrases, 40)).toBe('Motifs : b.');
  });
});
