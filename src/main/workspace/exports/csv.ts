import type { CelluleExport } from '../../../protocol/exports.ts';
import { heureLocale } from './heure-locale.ts';

/** A spreadsheet takes such a beginning for a formula, whatever blank or invisible sign stands before it. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u;

/** A text that no spreadsheet runs: with an apostrophe before what would be a formula. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** RFC 4180, for separators of `;`. */
const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function fieldOf(cell: CelluleExport, fuseau: string): string {
  if (cell === null) return '';
  // Numbers are ours: a minus sign before them is no formula.
  if (typeof cell === 'number') return String(Number(cell.toFixed(4))).replace('.', ',');
  if (typeof cell === 'string') return quoted(guarded(cell));
  const { annee, mois, jour, heure, minute } = heureLocale(cell.le, fuseau);
  return `${jour}/${mois}/${annee} ${heure}:${minute}`;
}

/**
 * A table as French spreadsheets open it: UTF-8 with its mark, `;`, CRLF, decimal commas, days first;
 * instants in the zone of the établissement.
 */
export function csvOf(
  titres: readonly string[],
  lignes: readonly (readonly CelluleExport[])[],
  fuseau: string,
): Uint8Array {
  const rows = [titres, ...lignes].map((row) => row.map((cell) => fieldOf(cell, fuseau)).join(';'));
  return Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`);
}
