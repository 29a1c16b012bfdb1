import type { Affectation } from './affectation.ts';

/** A reader who recused himself and whom nobody has replaced since. */
export interface ARemplacer {
  readonly recuse: Affectation;
  /** Who was in reserve first and is still free of conflict; null: nobody. */
  readonly reserve: Affectation | null;
}

const byTime = (a: Affectation, b: Affectation): number =>
  a.affecteeLe - b.affecteeLe || (a.personneId < b.personneId ? -1 : 1);

/**
 * OR5, PM3: of one dossier, readers to replace. A reader who was asked after a recusal replaces one of those
 * who recused themselves before; each reserve steps in for one.
 */
export function aRemplacer(affectations: readonly Affectation[]): readonly ARemplacer[] {
  const lecteurs = affectations.filter(({ role }) => role === 'lecteur');
  const recent = lecteurs.filter(({ recuseeLe }) => recuseeLe === null).toSorted(byTime);
  const reserves = affectations
    .filter(({ role, recuseeLe }) => role === 'reserve' && recuseeLe === null)
    .toSorted(byTime);
  return lecteurs
    .filter(({ recuseeLe }) => recuseeLe !== null)
    .toSorted((a, b) => (a.recuseeLe ?? 0) - (b.recuseeLe ?? 0) || byTime(a, b))
    .flatMap((recuse): readonly ARemplacer[] => {
      const since = recent.findIndex(({ affecteeLe }) => affecteeLe > (recuse.recuseeLe ?? 0));
      if (since >= 0) {
        recent.splice(since, 1);
        return [];
      }
      return [{ recuse, reserve: reserves.shift() ?? null }];
    });
}
