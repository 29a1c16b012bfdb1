/** Values as directories and exports of French universities write them. '' or null: it isn't one. */

/** Upper and lower case, accents and punctuation make no difference. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** 'YYYY-MM-DD' of 1999-12-31, 19991231 (schacDateOfBirth), 19991231000000Z (LDAP) or 31/12/1999. */
export function readDay(text: string): string {
  const [, y1, m1, d1, d2, m2, y2] =
    /^(?:(\d{4})-?(\d{2})-?(\d{2})(?:\d{6}Z)?|(\d{2})\/(\d{2})\/(\d{4}))$/.exec(text.trim()) ?? [];
  const day = `${y1 ?? y2}-${m1 ?? m2}-${d1 ?? d2}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : '';
}

/** The year in which a year of study ended: 2024, 2023-2024, 2023/2024. */
export function readYear(text: string): number | null {
  const [, from = '', to] = /^(\d{4})(?:\s*[-/]\s*(\d{4}))?$/.exec(text.trim()) ?? [];
  const year = Number(to ?? from);
  if (year < 1900 || year > 2100 || (to !== undefined && Number(from) !== year - 1)) return null;
  return year;
}

/** A mean out of 20, with a point or a comma. */
export function readMoyenne(text: string): number | null {
  const value = /^\d{1,2}(?:[.,]\d{1,6})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : -1;
  return value >= 0 && value <= 20 ? value : null;
}

const oneOf =
  <T extends string>(words: Readonly<Record<T, readonly string[]>>) =>
  (text: string): T | null => {
    const letters = lettersOf(text);
    return (Object.keys(words) as T[]).find((value) => words[value].includes(letters)) ?? null;
  };

/** SupAnn says M., Mme or Mlle; others MR, Monsieur, F… */
export const readCivilite = oneOf<'M.' | 'Mme'>({
  'M.': ['m', 'mr', 'monsieur', 'h', 'masculin'],
  Mme: ['mme', 'madame', 'mlle', 'mademoiselle', 'f', 'feminin'],
});

export const readObtenu = oneOf<'oui' | 'non' | 'enCours'>({
  oui: ['oui', 'o', '1', 'true', 'vrai', 'adm', 'admis', 'admise'],
  non: ['non', 'n', '0', 'false', 'faux', 'aj', 'ajourne', 'ajournee'],
  enCours: ['encours', 'ec'],
});

/** One line, composed; null when it holds what no text of a person holds (a sign of a wrong encoding). */
export function readLine(text: string): string | null {
  const line = text
    .normalize('NFC')
    .replaceAll(/[\t\n\r\v\f\u0085\u2028\u2029 \u00A0]+/g, ' ')
    .trim();
  return /[\p{Cc}\p{Cs}\p{Cn}\p{Co}\uFFFD]/u.test(line) ? null : line;
}
