import type { Langue } from '../domain/codes.ts';
import type { Refusal } from '../domain/refusal.ts';
import { format } from './catalogue.ts';
import { refusals } from './refusals.ts';

/** A day as people write it; refusals carry days as the domain knows them, 'YYYY-MM-DD'. */
function written(langue: Langue, value: string | number): string | number {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const day = new Date(value);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value)) return value;
  const text = day.toLocaleDateString(langue, { dateStyle: 'long', timeZone: 'UTC' });
  return langue === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** The sentence of a refusal. */
export const sentenceOf = (langue: Langue, { code, params }: Refusal): string =>
  format(
    refusals,
    langue,
    code,
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(langue, value)])),
  );
