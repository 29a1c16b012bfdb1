import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DossierAPartager,
  type LecteurPossible,
  type OptionsRepartition,
  type Repartition,
  repartir,
} from '../../src/domain/lecture/repartition.ts';
import { REGLES_REPARTITION } from '../../src/domain/lecture/repartition-ordre.ts';

const aDossier = (id: string, over: Partial<DossierAPartager> = {}): DossierAPartager => ({
  id,
  sessionId: 's1',
  tri: id,
  lecteurs: [],
  ...over,
});
const many = (n: number, over: (i: number) => Partial<DossierAPartager> = () => ({})) =>
  Array.from({ length: n }, (_, i) => aDossier(`d${String(i).padStart(3, '0')}`, over(i)));
const aReader = (personneId: string, over: Partial<LecteurPossible> = {}): LecteurPossible => ({
  personneId,
  part: 1,
  charge: 0,
  reserve: 0,
  ...over,
});
const OPTIONS: OptionsRepartition = { lecteurs: 2, reserves: 0, regle: 'equilibre', graine: 1 };
const loadsOf = ({ charges }: Repartition) => charges.map(({ lecteur }) => lecteur.apres);
const readersOf = ({ placements }: Repartition, dossierId: string) =>
  placements.filter((p) => p.dossierId === dossierId).map(({ personneId }) => personneId);

/** Some readers, some of them recused or chosen by hand on some dossiers. */
const scene = fc
  .record({ membres: fc.integer({ min: 1, max: 5 }), dossiers: fc.integer({ min: 0, max: 14 }) })
  .chain(({ membres, dossiers }) =>
    fc.record({
      membres: fc.tuple(
        ...Array.from({ length: membres }, (_, i) =>
          fc.integer({ min: 0, max: 6 }).map((charge) => aReader(`p${i}`, { charge })),
        ),
      ),
      dossiers: fc.tuple(
        ...Array.from({ length: dossiers }, (_, i) =>
          fc
            .array(
              fc.record({
                personneId: fc.integer({ min: 0, max: membres - 1 }).map((n) => `p${n}`),
                role: fc.constantFrom('lecteur' as const, 'reserve' as const),
                recuse: fc.boolean(),
              }),
              { maxLength: 3 },
            )
            .map((lecteurs) =>
              aDossier(`d${i}`, {
                sessionId: `s${i % 3}`,
                lecteurs: [...new Map(lecteurs.map((one) => [one.personneId, one])).values()],
              }),
            ),
        ),
      ),
      options: fc.record({
        lecteurs: fc.integer({ min: 0, max: 3 }),
        reserves: fc.integer({ min: 0, max: 1 }),
        regle: fc.constantFrom(...REGLES_REPARTITION),
        graine: fc.integer(),
      }),
    }),
  );

/** Least sum of squares of the reading loads, by trying everything. */
function leastSquares(
  dossiers: readonly DossierAPartager[],
  membres: readonly LecteurPossible[],
  lecteurs: number,
): number {
  const chosen = (free: readonly string[], n: number): readonly (readonly string[])[] =>
    n === 0
      ? [[]]
      : free.flatMap((id, i) => chosen(free.slice(i + 1), n - 1).map((rest) => [id, ...rest] as const));
  const from = (at: number, loads: Readonly<Record<string, number>>): number => {
    const dossier = dossiers[at];
    if (!dossier) return Object.values(loads).reduce((sum, load) => sum + load * load, 0);
    const busy = dossier.lecteurs.map(({ personneId }) => personneId);
    const free = membres.map(({ personneId }) => personneId).filter((id) => !busy.includes(id));
    const has = dossier.lecteurs.filter(({ role, recuse }) => role === 'lecteur' && !recuse).length;
    const need = Math.min(Math.max(0, lecteurs - has), free.length);
    return Math.min(
      ...chosen(free, need).map((ids) =>
        from(at + 1, { ...loads, ...Object.fromEntries(ids.map((id) => [id, (loads[id] ?? 0) + 1])) }),
      ),
    );
  };
  return from(0, Object.fromEntries(membres.map(({ personneId, charge }) => [personneId, charge])));
}

describe('sharing out the reading', () => {
  it('OR5: thirty dossiers among three, two readers each: twenty each, never twice the same', () => {
    for (const regle of REGLES_REPARTITION) {
      const shared = repartir(
        many(30),
        ['a', 'b', 'c'].map((id) => aReader(id)),
        { ...OPTIONS, regle },
      );
      expect(loadsOf(shared)).toEqual([20, 20, 20]);
      for (const { id } of many(30)) expect(new Set(readersOf(shared, id)).size).toBe(2);
      expect(shared.manques).toEqual([]);
    }
  });

  it('OR5, PM3: nobody recused reads, nobody reads twice, what was given by hand stays, all is told', () => {
    fc.assert(
      fc.property(scene, ({ membres, dossiers, options }) => {
        const shared = repartir(dossiers, membres, options);
        for (const dossier of dossiers) {
          const placed = shared.placements.filter(({ dossierId }) => dossierId === dossier.id);
          const people = [...placed, ...dossier.lecteurs].map(({ personneId }) => personneId);
          expect(new Set(people).size).toBe(people.length);
          for (const role of ['lecteur', 'reserve'] as const) {
            const wanted = role === 'lecteur' ? options.lecteurs : options.reserves;
            const had = dossier.lecteurs.filter((one) => one.role === role && !one.recuse).length;
            const given = placed.filter((one) => one.role === role).length;
            const missing = shared.manques
              .filter((one) => one.dossierId === dossier.id && one.role === role)
              .reduce((sum, { combien }) => sum + combien, 0);
            expect(given + missing).toBe(Math.max(0, wanted - had));
            // Something is missing only where nobody was left.
            if (missing > 0) expect(people.length).toBe(membres.length);
          }
        }
        for (const { personneId, lecteur } of shared.charges)
          expect(lecteur.apres - lecteur.avant).toBe(
            shared.placements.filter((p) => p.personneId === personneId && p.role === 'lecteur').length,
          );
      }),
    );
  });

  it('OR5: the same arguments share out the same; another seed draws otherwise', () => {
    fc.assert(
      fc.property(scene, ({ membres, dossiers, options }) => {
        expect(repartir(dossiers, membres, options)).toEqual(repartir(dossiers, membres, options));
      }),
    );
    const draw = (graine: number) =>
      repartir(
        many(20),
        ['a', 'b', 'c', 'd'].map((id) => aReader(id)),
        { ...OPTIONS, regle: 'hasard', graine },
      );
    expect(draw(1).placements).not.toEqual(draw(2).placements);
  });

  it('OR5: loads are within 1 of each other where nobody is recused and nobody has a start', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(...REGLES_REPARTITION),
        fc.integer({ min: 1, max: 3 }),
        (people, dossiers, regle, lecteurs) => {
          const membres = Array.from({ length: people }, (_, i) => aReader(`p${i}`));
          const loads = loadsOf(repartir(many(dossiers), membres, { ...OPTIONS, regle, lecteurs }));
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('OR5: with recusals and hand-made choices no other sharing out is closer to equal', () => {
    fc.assert(
      fc.property(scene, ({ membres, dossiers, options }) => {
        const few = dossiers.slice(0, 5);
        const lecteurs = Math.min(options.lecteurs, 2);
        const shared = repartir(few, membres, { ...options, lecteurs, reserves: 0 });
        const squares = loadsOf(shared).reduce((sum, load) => sum + load * load, 0);
        expect(squares).toBe(leastSquares(few, membres, lecteurs));
      }),
      { numRuns: 300 },
    );
  });

  it('OR5: slices of the alphabet and whole formations stay together; parts are kept', () => {
    const dossiers = many(12, (i) => ({ sessionId: i % 2 ? 's1' : 's2' }));
    const membres = [aReader('a'), aReader('b', { part: 0.5 }), aReader('c', { part: 0 })];
    const options = { ...OPTIONS, lecteurs: 1 };
    const byLetter = repartir(dossiers, membres, { ...options, regle: 'alphabet' });
    expect(byLetter.placements.map(({ personneId }) => personneId).join('')).toBe('aaaaaaaabbbb');
    const byProgramme = repartir(dossiers, membres, { ...options, regle: 'formation' });
    const first = byProgramme.placements.slice(0, 6).map(({ dossierId }) => dossierId);
    expect(first).toEqual(dossiers.filter(({ sessionId }) => sessionId === 's1').map(({ id }) => id));
  });

  it('OR5: a dossier that all read needs nobody; too few readers are told, with why', () => {
    const calibrage = [{ personneId: 'a', role: 'calibrage' as const, recuse: false }];
    const recuse = [{ personneId: 'a', role: 'lecteur' as const, recuse: true }];
    const dossiers = [
      aDossier('d1', { lecteurs: calibrage }),
      aDossier('d2', { lecteurs: recuse }),
      aDossier('d3'),
    ];
    const shared = repartir(dossiers, [aReader('a'), aReader('b')], { ...OPTIONS, lecteurs: 3 });
    expect(readersOf(shared, 'd1')).toEqual([]);
    expect(readersOf(shared, 'd2')).toEqual(['b']);
    expect(shared.manques).toEqual([
      { dossierId: 'd2', role: 'lecteur', combien: 2, raison: 'recusation' },
      { dossierId: 'd3', role: 'lecteur', combien: 1, raison: 'membres' },
    ]);
  });

  it('OR5: three thousand dossiers among forty readers take no time', () => {
    const membres = Array.from({ length: 40 }, (_, i) => aReader(`p${i}`, { charge: i % 7 }));
    const dossiers = many(3000, (i) => ({
      lecteurs: [{ personneId: `p${i % 40}`, role: 'lecteur', recuse: i % 3 === 0 }],
    }));
    const start = performance.now();
    const loads = loadsOf(repartir(dossiers, membres, OPTIONS));
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });
});
