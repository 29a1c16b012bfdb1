import { normalizeCode } from '../candidat/texte.ts';
import type { Jour } from './calendar.ts';
import { estJour } from './jours.ts';

/** « 5/9/2004 », with dots, hyphens or spaces as well, or eight digits in a row: day, month, year. */
const A_LA_FRANCAISE = /^(\d{1,2})([/. -])(\d{1,2})\2(\d{4})$|^(\d{2})(\d{2})(\d{4})$/;

/**
 * PR4, OR7. A day as people type it: 'YYYY-MM-DD', or as the French write it, digits of any script. Null when
 * it is not written so, or does not exist. A year of two digits could be of two centuries: it is none.
 */
export function lireJour(texte: string): Jour | null {
  const code = normalizeCode(texte);
  const ecrit = A_LA_FRANCAISE.exec(code);
  const jour = ecrit
    ? [
        ecrit[4] ?? ecrit[7] ?? '',
        (ecrit[3] ?? ecrit[6] ?? '').padStart(2, '0'),
        (ecrit[1] ?? ecrit[5] ?? '').padStart(2, '0'),
      ].join('-')
    : code;
  return estJour(jour) ? jour : null;
}

/** A day as one types it again, 'DD/MM/YYYY'; what is no day stays as it stands. */
export const ecrireJour = (jour: string): string =>
  estJour(jour) ? jour.split('-').reverse().join('/') : jour;
