import type { Jour } from './calendar.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(fuseau: string): Intl.DateTimeFormat {
  let format = formats.get(fuseau);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: fuseau,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(fuseau, format);
  }
  return format;
}

/** OR4: the whole day that `instant` (ms) falls on in the établissement's zone, summer time included. */
export const jourDans = (fuseau: string, instant: number): Jour => formatOf(fuseau).format(instant);

/** `jour` moved by whole days. */
export const jourPlus = (jour: Jour, jours: number): Jour =>
  new Date(Date.parse(`${jour}T12:00:00Z`) + jours * 86_400_000).toISOString().slice(0, 10);

/** The same day of the month after, or that month's last day where it has no such day: 31 January, 28 February. */
export function moisApres(jour: Jour): Jour {
  const [annee = 0, mois = 1, quantieme = 1] = jour.split('-').map(Number);
  // `mois` counts from 1 and months of Date from 0: this one is the month after, and its day 0 of the next its last.
  const dernier = new Date(Date.UTC(annee, mois + 1, 0)).getUTCDate();
  return new Date(Date.UTC(annee, mois, Math.min(quantieme, dernier))).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when it comes before. */
export const joursEntre = (de: Jour, a: Jour): number =>
  Math.round((Date.parse(`${a}T12:00:00Z`) - Date.parse(`${de}T12:00:00Z`)) / 86_400_000);

/** A day that exists, as 'YYYY-MM-DD': 2026-02-30 is none. */
export function estJour(texte: string): texte is Jour {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(texte)) return false;
  const instant = Date.parse(`${texte}T12:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(texte);
}

/**
 * OR4: who acts on the last day is in time. A request that began in time (`commenceLe`, ms) still is when
 * it ends (`now`) within the grace that follows that day, however long it took.
 */
export function estATemps(
  fuseau: string,
  dernierJour: Jour,
  instants: { readonly commenceLe: number; readonly now: number; readonly graceMinutes: number },
): boolean {
  const { commenceLe, now, graceMinutes } = instants;
  if (jourDans(fuseau, now) <= dernierJour) return true;
  return (
    jourDans(fuseau, commenceLe) <= dernierJour &&
    jourDans(fuseau, now - graceMinutes * 60_000) <= dernierJour
  );
}
