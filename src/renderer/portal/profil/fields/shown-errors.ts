import type { ErreurChamp } from '../../../../domain/candidat/champs.ts';

interface Looking {
  /** Fields that were left at least once. */
  readonly left: ReadonlySet<string>;
  /** « Continuer » was pressed: everything is told. */
  readonly all: boolean;
}

/** As a form opens: the fields in which something wrong was found again, on the device, count as left. */
export const leftAtFirst = (erreurs: readonly ErreurChamp[]): ReadonlySet<string> =>
  new Set(erreurs.filter(({ code }) => code !== 'requis').map(({ champ }) => champ));

/**
 * Which errors are shown, one a field: a field that was left says what is wrong with what is in it; that
 * it is empty is said only when one wants to go on, since one may come back to it.
 */
export function shownErrors(
  erreurs: readonly ErreurChamp[],
  { left, all }: Looking,
): ReadonlyMap<string, ErreurChamp> {
  const shown = new Map<string, ErreurChamp>();
  for (const erreur of erreurs) {
    const tell = all || (left.has(erreur.champ) && erreur.code !== 'requis');
    if (tell && !shown.has(erreur.champ)) shown.set(erreur.champ, erreur);
  }
  return shown;
}
