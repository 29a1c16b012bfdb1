import { IntlMessageFormat } from 'intl-messageformat';
import type { Langue } from '../domain/codes.ts';

/** Sections of the one catalogue; both languages of a section have the same keys, or types fail. */
export interface Section<K extends string> {
  readonly fr: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

export type Params = Readonly<Record<string, string | number | Date>>;

/**
 * French spacing: a narrow no-break space inside guillemets and before ; ! ?, a no-break one before a
 * colon. Done here once, so that the catalogue can be written with plain spaces; harmless when run twice.
 */
export const frenchSpacing = (text: string): string =>
  text
    .replaceAll('« ', '«\u202f')
    .replace(/ ([»;!?])/g, '\u202f$1')
    .replaceAll(' :', '\u00a0:');

const compiled = new Map<string, IntlMessageFormat>();

/**
 * A message of `section` in `langue`, ICU MessageFormat filled with `params`.
 * Compiled messages are kept: the catalogue is finite.
 */
export function format<K extends string>(
  section: Section<K>,
  langue: Langue,
  key: K,
  params?: Params,
): string {
  const text = section[langue][key];
  const cacheKey = `${langue}\u0000${text}`;
  let message = compiled.get(cacheKey);
  if (!message) {
    message = new IntlMessageFormat(langue === 'fr' ? frenchSpacing(text) : text, langue, undefined, {
      ignoreTag: true,
    });
    compiled.set(cacheKey, message);
  }
  return String(message.format(params));
}
