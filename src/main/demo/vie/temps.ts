import type { Dice } from '../dice.ts';

export const HEURE = 3_600_000;
export const JOUR = 24 * HEURE;

/** An instant of the same day: people write between eight and midnight. */
export function enJournee(dice: Dice, le: number): number {
  const jour = Math.floor(le / JOUR) * JOUR;
  return jour + 7 * HEURE + Math.floor(dice.next() * 15 * HEURE);
}

/** Instants that only go forward, in working hours, and never past `fin`. */
export function horloge(dice: Dice, depuis: number, fin: number): () => number {
  let le = depuis;
  let pas = 0;
  return () => {
    pas += 1;
    const suivant =
      pas % 9 === 1 ? enJournee(dice, le + dice.decimal(1, 4, 2) * JOUR) : le + dice.int(1, 20) * 60_000;
    le = Math.min(Math.max(suivant, le + 1000), Math.max(le + 1000, fin));
    return le;
  };
}
