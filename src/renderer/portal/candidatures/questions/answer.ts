import { lireJour } from '../../../../domain/calendar/jour-saisi.ts';
import { normalizeCode } from '../../../../domain/candidat/texte.ts';
import type { Reponse } from '../../../../domain/candidature/dossier.ts';
import type { QuestionForme } from '../../../../domain/organisation/organisation.ts';
import { isBlank } from '../missing.ts';

/** A draft found on the device, or null when it is none: `{ r: … }`, since an emptied answer is a draft too. */
export function parseDraft(value: unknown): Reponse | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const isRows =
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
  return isRows ? value : null;
}

/** Typed, and not an answer of its form yet. */
export type Unread = 'nombre' | 'date';

export type ReadAnswer =
  | { readonly ok: true; readonly value: Reponse | null }
  | { readonly ok: false; readonly fault: Unread };

/** « 14,5 » or « 1 200 » as people write a number; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = normalizeCode(text).replaceAll(' ', '').replace(',', '.');
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain)) return null;
  return Number(plain);
}

/** What is sent for what was typed: blank is null, a number is a number, a day a day; another text waits. */
export function readAnswer(forme: QuestionForme, typed: Reponse | null): ReadAnswer {
  if (isBlank(typed)) return { ok: true, value: null };
  // Rows that were added and left blank say nothing.
  if (Array.isArray(typed)) return { ok: true, value: rowsThatSay(typed) };
  if ((forme !== 'nombre' && forme !== 'date') || typeof typed !== 'string')
    return { ok: true, value: typed };
  const value = forme === 'nombre' ? readNumber(typed) : lireJour(typed);
  return value === null ? { ok: false, fault: forme } : { ok: true, value };
}

const rowsThatSay = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.filter((row) => row.some((cell) => cell.trim() !== ''));

/** Rows of a table as they are edited: at least one, each as long as there are columns. */
export function rowsOf(value: Reponse | null, columns: number): readonly (readonly string[])[] {
  const rows = Array.isArray(value) ? (value as readonly (readonly string[])[]) : [];
  const whole = rows.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ''));
  return whole.length > 0 ? whole : [Array.from({ length: columns }, () => '')];
}
