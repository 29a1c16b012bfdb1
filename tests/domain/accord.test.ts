import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AvisCompare, accordDe, accordDuDossier, distributionOf } from '../../src/domain/avis/accord.ts';

const anAvis = (
  dossierId: string,
  auteurId: string,
  note: number | null = null,
  type: AvisCompare['type'] = 'FA',
): AvisCompare => ({ dossierId, auteurId, type, note });

describe('how far avis agree', () => {
  it('DE1, OR8: spread is the highest less the lowest mark, agreement the share of pairs of one type', () => {
    const avis = [anAvis('d1', 'a', 8), anAvis('d1', 'b', 15), anAvis('d1', 'c', null, 'DE')];
    expect(accordDuDossier('d1', avis)).toMatchObject({ ecart: 7, moyenne: 11.5, accord: 1 / 3 });
    expect(accordDuDossier('d1', avis.slice(0, 1))).toMatchObject({ ecart: null, accord: null, moyenne: 8 });
  });

  it('DE1: dossiers with the widest spread come first, those with one avis last', () => {
    const avis = [
      anAvis('un', 'a', 20),
      anAvis('types', 'a', null),
      anAvis('types', 'b', null, 'DE'),
      anAvis('proche', 'a', 10),
      anAvis('proche', 'b', 11),
      anAvis('loin', 'a', 2),
      anAvis('loin', 'b', 18),
    ];
    expect(accordDe(avis).dossiers.map(({ dossierId }) => dossierId)).toEqual([
      'loin',
      'proche',
      'types',
      'un',
    ]);
  });

  it('DE1: a member is compared with who read the same, and with nobody else', () => {
    const avis = [
      anAvis('d1', 'a', 8),
      anAvis('d1', 'b', 12),
      anAvis('d2', 'a', 6, 'DE'),
      anAvis('d2', 'b', 12),
      anAvis('d2', 'c', 14),
      anAvis('d3', 'a', 20),
    ];
    const { membres, paires } = accordDe(avis);
    // Compared on two dossiers, d3 having no other mark: too few to say how he marks.
    expect(membres[0]).toEqual({
      auteurId: 'a',
      nombre: 3,
      types: { FA: 2, DE: 1 },
      moyenne: 34 / 3,
      notes: 3,
      difference: null,
      compares: 2,
    });
    expect(paires).toEqual([
      { membres: ['a', 'b'], communs: 2, memes: 1, part: null },
      { membres: ['a', 'c'], communs: 1, memes: 0, part: null },
      { membres: ['b', 'c'], communs: 1, memes: 1, part: null },
    ]);
  });

  it('DE1, OR8: nothing reads as a verdict under three readers, or three dossiers in common', () => {
    const read = (...ids: readonly string[]) =>
      ids.flatMap((id, i) => [anAvis(id, 'a', 8), anAvis(id, 'b', 12, i === 0 ? 'DE' : 'FA')]);
    const deux = accordDe(read('d1', 'd2'));
    expect(deux.membres.map(({ difference, compares }) => [difference, compares])).toEqual([
      [null, 2],
      [null, 2],
    ]);
    expect(deux.paires).toMatchObject([{ communs: 2, memes: 1, part: null }]);
    expect(deux.dossiers.map(({ accord, ecart }) => [accord, ecart])).toEqual([
      [null, 4],
      [null, 4],
    ]);
    // Those who disagree come first all the same.
    expect(deux.dossiers[0]?.dossierId).toBe('d1');
    const trois = accordDe(read('d1', 'd2', 'd3'));
    expect(trois.membres.map(({ difference }) => difference)).toEqual([-4, 4]);
    expect(trois.paires).toMatchObject([{ communs: 3, memes: 2, part: 2 / 3 }]);
  });

  it('DE1: the order in which avis came changes nothing, and shares stay between 0 and 1', () => {
    const avis = fc.uniqueArray(
      fc.record({
        dossierId: fc.constantFrom('d1', 'd2', 'd3'),
        auteurId: fc.constantFrom('a', 'b', 'c'),
        type: fc.constantFrom('FA' as const, 'DE' as const, 'LC' as const),
        note: fc.option(fc.integer({ min: 0, max: 20 })),
      }),
      { selector: ({ dossierId, auteurId }) => `${dossierId} ${auteurId}` },
    );
    fc.assert(
      fc.property(avis, (given) => {
        const accord = accordDe(given);
        const turned = accordDe(given.toReversed());
        expect(turned.dossiers.map(({ dossierId }) => dossierId)).toEqual(
          accord.dossiers.map(({ dossierId }) => dossierId),
        );
        expect(turned.paires).toEqual(accord.paires);
        for (const { accord: share, ecart } of accord.dossiers) {
          expect(share === null || (share >= 0 && share <= 1)).toBe(true);
          expect(ecart === null || (ecart >= 0 && ecart <= 20)).toBe(true);
        }
        for (const { communs, memes } of accord.paires) expect(memes).toBeLessThanOrEqual(communs);
      }),
    );
  });

  it('OR8: a distribution is its extremes and quartiles', () => {
    expect(distributionOf([])).toBeNull();
    expect(distributionOf([4, 10, 12, 20])).toEqual({ min: 4, q1: 8.5, mediane: 11, q3: 14, max: 20 });
    expect(distributionOf([7])).toEqual({ min: 7, q1: 7, mediane: 7, q3: 7, max: 7 });
  });
});
