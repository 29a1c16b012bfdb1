import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { horsBareme, NOTE_SUR, notePonderee } from '../../src/domain/avis/note-ponderee.ts';
import type { Critere } from '../../src/domain/organisation/organisation.ts';

const critere = (id: string, echelle: number, poids = 1): Critere => ({
  id,
  libelle: { fr: id, en: id },
  poids,
  echelle,
});

describe('the weighted mark of a grid', () => {
  it('OR8: a mark given before its scale was shortened is « hors barème »: kept, named, and counted for nothing', () => {
    const avant = [critere('projet', 20), critere('resultats', 20)];
    const criteres = { projet: 15, resultats: 8 };
    expect(notePonderee(avant, criteres)).toBe(11.5);
    expect(horsBareme(avant, criteres)).toEqual([]);
    const apres = [critere('projet', 10), critere('resultats', 20)];
    expect(notePonderee(apres, criteres)).toBeNull();
    expect(horsBareme(apres, criteres).map(({ id }) => id)).toEqual(['projet']);
    // Marked anew, it is there again.
    expect(notePonderee(apres, { ...criteres, projet: 10 })).toBe(14);
  });

  it('OR8: never passes the scale, whatever the grid has become', () => {
    const grille = fc.array(
      fc.record({ echelle: fc.integer({ min: 1, max: 20 }), poids: fc.integer({ min: 0, max: 5 }) }),
      { maxLength: 5 },
    );
    const marks = fc.array(fc.double({ min: -5, max: 40, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(grille, marks, (criteres, given) => {
        const of = criteres.map(({ echelle, poids }, i) => critere(`c${i}`, echelle, poids));
        const note = notePonderee(of, Object.fromEntries(given.map((mark, i) => [`c${i}`, mark])));
        expect(note === null || (note >= 0 && note <= NOTE_SUR + 1e-9)).toBe(true);
      }),
    );
  });
});
