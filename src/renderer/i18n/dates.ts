import type { Langue } from '../../domain/codes.ts';

/** OR4: days and hours are the établissement's, wherever the reader sits. */
export const FUSEAU = 'Europe/Paris';

const LOCALES: Readonly<Record<Langue, string>> = { fr: 'fr-FR', en: 'en-GB' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const cached = new Map<string, Intl.DateTimeFormat>();
function formatter(langue: Langue, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = langue + JSON.stringify(options);
  let found = cached.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALES[langue], { timeZone: FUSEAU, ...options });
    cached.set(key, found);
  }
  return found;
}

/** The first of a month is « 1er » in French; the rest as Intl writes it. */
const withFirst = (langue: Langue, text: string): string =>
  langue === 'fr' ? text.replace(/^1\s/, '1er ') : text;

/** Noon UTC of a day 'YYYY-MM-DD': the same day in every zone of France. */
const noonOf = (jour: string): number => Date.parse(`${jour}T12:00:00Z`);

// Making one costs a hundred times what using it does.
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: FUSEAU });

/** The établissement's day 'YYYY-MM-DD' of a moment. */
export const jourOf = (ms: number): string => isoDay.format(ms);

/** « 8 déc. 2026 » from 'YYYY-MM-DD' or a moment in milliseconds. */
export function formatDay(langue: Langue, day: string | number): string {
  const ms = typeof day === 'string' ? noonOf(day) : day;
  if (Number.isNaN(ms)) return String(day);
  return withFirst(langue, formatter(langue, { day: 'numeric', month: 'short', year: 'numeric' }).format(ms));
}

/** « 12 mai »: a day close enough for its year to be known. */
export function formatDayShort(langue: Langue, day: string | number): string {
  const ms = typeof day === 'string' ? noonOf(day) : day;
  if (Number.isNaN(ms)) return String(day);
  return withFirst(langue, formatter(langue, { day: 'numeric', month: 'long' }).format(ms));
}

/** « 14:02 » */
export const formatTime = (langue: Langue, ms: number): string =>
  formatter(langue, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);

/** « 8 déc. 2026 à 14:02 » */
export const formatMoment = (langue: Langue, ms: number): string =>
  `${formatDay(langue, ms)}${langue === 'fr' ? ' à ' : ', '}${formatTime(langue, ms)}`;

/** « 8 déc. »: a day of this year, where there is little room. */
function formatDayTight(langue: Langue, ms: number): string {
  return withFirst(langue, formatter(langue, { day: 'numeric', month: 'short' }).format(ms));
}

/** How long ago, short enough for a table: « à l’instant », « 12 min », « 2 h », « hier », « 3 j », « 8 déc. », « 8 déc. 2025 ». */
export function formatAgo(langue: Langue, ms: number, now: number): string {
  const past = Math.max(0, now - ms);
  if (past < MINUTE) return langue === 'fr' ? 'à l’instant' : 'just now';
  if (past < HOUR) return `${Math.floor(past / MINUTE)}\u00a0min`;
  if (jourOf(ms) === jourOf(now)) return `${Math.floor(past / HOUR)}\u00a0h`;
  const days = Math.round((noonOf(jourOf(now)) - noonOf(jourOf(ms))) / DAY);
  if (days === 1) return langue === 'fr' ? 'hier' : 'yesterday';
  if (days < 8) return `${days}\u00a0${langue === 'fr' ? 'j' : 'd'}`;
  const thisYear = jourOf(ms).slice(0, 4) === jourOf(now).slice(0, 4);
  return thisYear ? formatDayTight(langue, ms) : formatDay(langue, ms);
}

/** « aujourd’hui à 14:02 », else « 8 déc. 2026 à 14:02 ». */
export function formatMomentNear(langue: Langue, ms: number, now: number): string {
  if (jourOf(ms) !== jourOf(now)) return formatMoment(langue, ms);
  return langue === 'fr' ? `aujourd’hui à ${formatTime(langue, ms)}` : `today at ${formatTime(langue, ms)}`;
}
