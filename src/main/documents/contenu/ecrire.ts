import { estJour } from '../../../domain/calendar/jours.ts';
import type { Infos } from '../../../domain/candidat/profil.ts';
import type { Langue } from '../../../domain/codes.ts';
import { format, type Params } from '../../../messages/catalogue.ts';
import { documents } from '../../../messages/documents.ts';

type Cle = keyof typeof documents.fr;

/** Sentences and values of one document, in its language and zone. */
export interface Ecrire {
  readonly langue: Langue;
  (cle: Cle, params?: Params): string;
  /** « 25 novembre 2026 à 11 h 19 min 21 s (UTC+1) ». */
  instant(ms: number): string;
  /** The day that an instant falls on. */
  jourDe(ms: number): string;
  /** A day 'YYYY-MM-DD' in words; anything else as it is. */
  jour(texte: string): string;
  nombre(valeur: number): string;
}

export function ecrireEn(langue: Langue, fuseau: string): Ecrire {
  const locale = langue === 'fr' ? 'fr-FR' : 'en-GB';
  const day = (options: Intl.DateTimeFormatOptions, at: number): string => {
    const text = new Date(at).toLocaleDateString(locale, { dateStyle: 'long', ...options });
    return langue === 'fr' ? text.replace(/^1 /, '1er ') : text;
  };
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: fuseau,
    timeZoneName: 'shortOffset',
  });
  return Object.assign((cle: Cle, params?: Params) => format(documents, langue, cle, params), {
    langue,
    instant(ms: number) {
      const parts = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, value]));
      const { hour, minute, second, timeZoneName } = parts;
      const date = day({ timeZone: fuseau }, ms);
      return langue === 'fr'
        ? `${date} à ${hour}\u00a0h\u00a0${minute}\u00a0min\u00a0${second}\u00a0s (${timeZoneName})`
        : `${date} at ${hour}:${minute}:${second} (${timeZoneName})`;
    },
    jourDe: (ms: number) => day({ timeZone: fuseau }, ms),
    jour: (texte: string) => (estJour(texte) ? day({ timeZone: 'UTC' }, Date.parse(texte)) : texte),
    nombre: (valeur: number) => valeur.toLocaleString(locale, { maximumFractionDigits: 6 }),
  });
}

/** How a candidat is named on paper. */
export function nomComplet(infos: Infos): string {
  const nom = infos.nomUsage.trim() || infos.nomNaissance.trim();
  return [infos.civilite, infos.prenoms.trim(), nom].filter((part) => part !== '').join(' ');
}
