import { type ContenuProfil, FORMAT_PROFIL, VERSION_PROFIL } from '../../../../domain/candidat/echange.ts';

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const rubric = (value: unknown): Json | null => (isRecord(value) ? value : null);
const rows = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** More than any profile weighs: another file was chosen. */
export const EXCHANGE_MAX = 1_000_000;

export type ReadExchange =
  /** `file`: as it was, for the server, which reads it again by itself. */
  | { readonly ok: true; readonly contenu: ContenuProfil; readonly file: unknown }
  | { readonly ok: false; readonly why: 'notJson' | 'otherFile' | 'otherVersion' };

/** PR5: the outside of an exchange file. What its rubrics hold is judged by the domain. */
export function readExchange(text: string): ReadExchange {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, why: 'notJson' };
  }
  if (!isRecord(file) || file.format !== FORMAT_PROFIL || !isRecord(file.profil))
    return { ok: false, why: 'otherFile' };
  if (file.version !== VERSION_PROFIL) return { ok: false, why: 'otherVersion' };
  const { profil } = file;
  return {
    ok: true,
    file,
    contenu: {
      profil: {
        infos: rubric(profil.infos),
        adresse: rubric(profil.adresse),
        bac: rubric(profil.bac),
        cursusExterne: rows(profil.cursusExterne),
        stages: rows(profil.stages),
        experiences: rows(profil.experiences),
      },
    },
  };
}
