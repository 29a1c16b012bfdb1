import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../../src/renderer/review/etiquettes/choices.ts';
import { savedTemplates, withTemplate } from '../../../src/renderer/review/staff/own-templates.ts';

const IN_USE = [
  { cle: 'a-revoir', libelle: 'À revoir', couleur: 'bleu', total: 2 },
  { cle: 'revoir-en-juin', libelle: 'Revoir en juin', couleur: 'rose', total: 9 },
] as const;

describe('étiquettes to pick', () => {
  it('are those in use that have what is typed, whatever its accents, then the new one', () => {
    expect(choicesFor('', IN_USE, []).map(({ cle }) => cle)).toEqual(['revoir-en-juin', 'a-revoir']);
    expect(choicesFor('révoir', IN_USE, []).map(({ cle, couleur }) => [cle, couleur])).toEqual([
      ['revoir-en-juin', 'rose'],
      ['a-revoir', 'bleu'],
      ['revoir', null],
    ]);
  });

  it('offer the very one first, never one that is there, and no new one without a letter', () => {
    expect(choicesFor('a revoir', IN_USE, [])[0]?.cle).toBe('a-revoir');
    expect(choicesFor('a revoir', IN_USE, ['a-revoir'])).toEqual([]);
    expect(choicesFor('!!!', [], [])).toEqual([]);
  });
});

describe('sentences of one’s own', () => {
  it('are added, changed and taken out; the same words are kept once', () => {
    const one = withTemplate([], 'a', '  Page 2 illisible.  ');
    expect(one).toEqual([{ id: 'a', texte: 'Page 2 illisible.' }]);
    expect(withTemplate(one, 'b', 'Page 2 illisible.')).toEqual(one);
    expect(withTemplate(one, 'a', 'Page 3 illisible.')).toEqual([{ id: 'a', texte: 'Page 3 illisible.' }]);
    expect(withTemplate(one, 'a', ' ')).toEqual([]);
  });

  it('are read back, but for what is no sentence', () => {
    expect(savedTemplates([{ id: 'a', texte: 'x' }, { id: 1 }, null])).toEqual([{ id: 'a', texte: 'x' }]);
    expect(savedTemplates('x')).toBeNull();
  });
});
