import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { type Classe, decideClassement } from '../../src/domain/decision/decide-classement.ts';
import type { Decision } from '../../src/domain/decision/decision.ts';
import { MIDI, onListe } from '../contracts/factories.ts';
import { ailleurs, by, commission, gestionnaire, lecteur, membre, transmis } from './people.ts';

const classe = (
  id: string,
  rang: number,
  etat: Decision['etat'] = 'saisie',
  annuleeLe: number | null = null,
) =>
  ({
    dossier: transmis({ id, candidatId: `k-${id}`, annuleeLe }),
    decision: onListe(id, rang, { etat }),
    rang,
  }) satisfies Classe;
const rank = (liste: readonly Classe[], ordre: readonly string[], actor: Actor = membre) =>
  decideClassement({ commission, liste }, ordre, by(actor));
function ranks(liste: readonly Classe[], ordre: readonly string[], actor: Actor = membre) {
  const result = rank(liste, ordre, actor);
  if (!result.ok) throw new Error(result.refusal.code);
  return Object.fromEntries(result.value.map(({ id, contenu }) => [id, contenu.rang]));
}

describe('DE3: ranking the liste complémentaire', () => {
  const abc = [classe('a', 1), classe('b', 2), classe('c', 3)];

  it('DE3: gives rangs 1 to n down the order, and writes only who moves', () => {
    expect(ranks(abc, ['c', 'b', 'a'])).toEqual({ c: 1, a: 3 });
    expect(ranks(abc, ['a', 'b', 'c'])).toEqual({});
    expect(ranks([classe('a', 7), classe('b', 9)], ['b', 'a'])).toEqual({ b: 1, a: 2 });
  });

  it('DE3, DE6: keeps an act of it, signed', () => {
    const result = rank(abc, ['b', 'a', 'c']);
    if (!result.ok) throw new Error('refused');
    expect(result.value[0]?.actes.at(-1)).toMatchObject({
      etat: 'classement',
      parId: 'p1',
      le: MIDI,
      contenu: { rang: 1 },
    });
  });

  it('DE3, DE6: what is validated or published stays: the others go around it, and nobody before it by force', () => {
    const fixed = [classe('a', 1, 'publiee'), classe('b', 2), classe('c', 3)];
    expect(ranks(fixed, ['a', 'c', 'b'])).toEqual({ c: 2, b: 3 });
    expect(rank(fixed, ['c', 'a', 'b'])).toMatchObject({
      refusal: { code: 'rang_fige', params: { rang: 1 } },
    });
    // The first was promoted: the others keep the rangs they were told.
    const later = [classe('b', 2, 'publiee'), classe('c', 5)];
    expect(ranks(later, ['b', 'c'])).toEqual({ c: 3 });
  });

  it('DE3, PM3, LC8: goes around what its author does not see or name', () => {
    const hidden = [classe('a', 1), classe('x', 2), classe('c', 3), classe('z', 4, 'saisie', MIDI)];
    const recuse = { ...membre, recusations: ['k-x'] };
    expect(ranks(hidden, ['c', 'a'], recuse)).toEqual({ c: 1, a: 3 });
    expect(rank(hidden, ['x', 'a', 'c'], recuse)).toMatchObject({ refusal: { code: 'classement_change' } });
    expect(rank(hidden, ['z'], membre)).toMatchObject({ refusal: { code: 'classement_change' } });
    // Entered since by somebody else: it keeps its rang.
    expect(ranks(abc, ['b', 'a'])).toEqual({ b: 1, a: 2 });
  });

  it('DE3, PM1: is for who may enter decisions', () => {
    for (const actor of [membre, gestionnaire]) expect(rank(abc, ['a'], actor).ok).toBe(true);
    expect(rank(abc, ['a'], lecteur)).toMatchObject({ refusal: { code: 'interdit' } });
    expect(rank(abc, ['a'], ailleurs)).toMatchObject({ refusal: { code: 'introuvable' } });
  });

  it('DE3: refuses a dossier that is not on the list, or twice', () => {
    for (const ordre of [
      ['a', 'd'],
      ['a', 'a'],
    ])
      expect(rank(abc, ordre)).toMatchObject({ refusal: { code: 'classement_change' } });
  });
});
