/** The parts of an instant as a clock and a calendar of `fuseau` show it, each with its leading zeros. */
export interface HeureLocale {
  readonly annee: string;
  readonly mois: string;
  readonly jour: string;
  readonly heure: string;
  readonly minute: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `ms` since the epoch; `fuseau` an IANA zone. */
export function heureLocale(ms: number, fuseau: string): HeureLocale {
  const format =
    formats.get(fuseau) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: fuseau,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(fuseau, format);
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return {
    annee: part('year'),
    mois: part('month'),
    jour: part('day'),
    heure: part('hour'),
    minute: part('minute'),
  };
}
