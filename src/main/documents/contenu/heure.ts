import type { Ecrire } from './ecrire.ts';

/** « 09:30 » as French writes it, « 9 h 30 »; what is no such time stays as it was entered. */
export function heureEnMots(heure: string, { langue }: Pick<Ecrire, 'langue'>): string {
  const [, heures, minutes] = /^(\d{1,2}):(\d{2})$/.exec(heure.trim()) ?? [];
  if (langue === 'en' || heures === undefined) return heure.trim();
  return `${Number(heures)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}
