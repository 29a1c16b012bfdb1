import type { Langue } from '../../domain/codes.ts';

const LOCALES: Readonly<Record<Langue, string>> = { fr: 'fr-FR', en: 'en-GB' };
const UNITS: Readonly<Record<Langue, readonly string[]>> = {
  fr: ['o', 'ko', 'Mo', 'Go', 'To'],
  en: ['B', 'kB', 'MB', 'GB', 'TB'],
};
/** Between a number and its unit: never broken over two lines. */
const NBSP = '\u00a0';

const formatters = new Map<string, Intl.NumberFormat>();
function formatter(langue: Langue, digits: number): Intl.NumberFormat {
  const key = `${langue}${digits}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(LOCALES[langue], { maximumFractionDigits: digits });
    formatters.set(key, found);
  }
  return found;
}

/** « 14,2 »; trailing zeros are dropped. */
export const formatNumber = (langue: Langue, value: number, digits = 1): string =>
  formatter(langue, digits).format(value);

/** A count with its thousands: « 50 000 ». */
export const formatCount = (langue: Langue, value: number): string => formatter(langue, 0).format(value);

/** A mean out of 20, always with one decimal so that a column lines up: « 14,0 ». */
export const formatMean = (langue: Langue, value: number): string =>
  value.toFixed(1).replace('.', langue === 'fr' ? ',' : '.');

/** « 1,2 Mo »: decimal units, as file managers count. */
export function formatBytes(langue: Langue, bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < 4) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${formatNumber(langue, value, digits)}${NBSP}${UNITS[langue][unit] ?? ''}`;
}

/** A load of work: always in hours once it is long, since nobody works by days of 24 hours. */
export function formatWork(langue: Langue, ms: number): string {
  const hours = ms / 3_600_000;
  return hours < 2 ? formatDuration(langue, ms) : `${formatCount(langue, Math.round(hours))}${NBSP}h`;
}

/** A length of time, rounded as people say it: « 40 s », « 12 min », « 1 h 30 », « 5 h », « 3 j ». */
export function formatDuration(langue: Langue, ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds}${NBSP}s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}${NBSP}min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours < 3 && rest >= 15) return `${hours}${NBSP}h${NBSP}${rest >= 45 ? 45 : rest >= 30 ? 30 : 15}`;
  if (hours < 48) return `${Math.round(minutes / 60)}${NBSP}h`;
  return `${Math.round(hours / 24)}${NBSP}${langue === 'fr' ? 'j' : 'd'}`;
}
