import type { Dossier } from '../../../domain/candidature/dossier.ts';

/** The first of « Raphaël, Dorian, Aurélien »: how a person is called; the others are in his profile. */
export const firstPrenom = (prenoms: string): string => prenoms.split(',')[0]?.trim() ?? '';

/** « Nguyen Thi Mai »: the name in use, then the first name; '' in blind mode. */
export function nameOf({ profil }: Pick<Dossier, 'profil'>): string {
  const { infos } = profil;
  if (!infos) return '';
  return `${infos.nomUsage || infos.nomNaissance} ${firstPrenom(infos.prenoms)}`.trim();
}
