import type { Jour } from '../calendar/calendar.ts';
import { joursEntre } from '../calendar/jours.ts';

/** OR5: a mail is sent to who has dossiers left to read so many days before their avis are expected. */
export const RAPPELS_MAIL = [7, 2] as const;
/** The workspace says it on more days: it disturbs nobody. */
export const RAPPELS_ECRAN = [7, 3, 1] as const;

/** The day's reminder: what is left by due day, nearest first, for the days that are to be told today. */
export function rappelDuJour(
  echeances: readonly Jour[],
  aujourdhui: Jour,
): readonly { readonly jour: Jour; readonly restent: number }[] {
  const due = echeances.filter((jour) => RAPPELS_MAIL.some((days) => joursEntre(aujourdhui, jour) === days));
  return [...Map.groupBy(due, (jour) => jour)]
    .map(([jour, same]) => ({ jour, restent: same.length }))
    .toSorted((a, b) => (a.jour < b.jour ? -1 : 1));
}

/** How the workspace speaks of a due day: the last of its reminders that has come; null: it is far yet, or past. */
export function rappelEcran(echeance: Jour, aujourdhui: Jour): (typeof RAPPELS_ECRAN)[number] | null {
  const left = joursEntre(aujourdhui, echeance);
  if (left < 0) return null;
  return RAPPELS_ECRAN.findLast((days) => left <= days) ?? null;
}
