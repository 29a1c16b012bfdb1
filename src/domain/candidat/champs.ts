import { defautNom, defautTexte, normalizeCode, normalizeLigne, normalizeTexte } from './texte.ts';

/** What may be wrong with one field; the sentence is `erreursProfil.<code>` in the message catalogue. */
export const CODES_CHAMP = [
  'requis',
  'valeur_invalide',
  'choix_invalide',
  // texts
  'trop_long',
  'caractere_interdit',
  'caractere_invisible',
  'sans_mot',
  'alphabets_melanges',
  // infos
  'jour_invalide',
  'jour_futur',
  'trop_jeune',
  'trop_age',
  'pays_inconnu',
  'departement_inconnu',
  'ine_format',
  'ine_cle',
  'telephone_format',
  // adresse
  'code_postal_format',
  'cedex_format',
  // bac, cursus, stages, experiences
  'annee_format',
  'annee_hors_bornes',
  'serie_autre_annee',
  'mention_autre_annee',
  'mention_trop_tot',
  'specialites_nombre',
  'specialite_autre_annee',
  'nombre_format',
  'nombre_hors_bornes',
  // lists of an imported file
  'liste_trop_longue',
  'ligne_en_double',
] as const;
export type CodeChamp = (typeof CODES_CHAMP)[number];

/** One fault of one field. `params` fill the sentence: limits, and never what was typed but one character. */
export interface ErreurChamp {
  readonly champ: string;
  readonly code: CodeChamp;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a check answers: the normalised value, or every error at once. */
export type Verification<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly erreurs: readonly ErreurChamp[] };

/**
 * What comes from a form or a file: the fields of `T`, each of any type. Texts, numbers and what is missing
 * are read; anything else is a `valeur_invalide`. Fields that `T` doesn't have are left out.
 */
export type Saisie<T> = { readonly [K in keyof T]?: unknown };

/** A `Saisie` whose rubric is known only as the program runs. */
export type SaisieLibre = Readonly<Record<string, unknown>>;

/** Decided by the server's clock alone (OR4); days are 'YYYY-MM-DD'. */
export interface ContexteProfil {
  readonly aujourdhui: string;
}

/** The value of one field that was not empty, or why not. */
export type Lu<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CodeChamp; readonly params: ErreurChamp['params'] };

export const lu = <T>(value: T): Lu<T> => ({ ok: true, value });
export const faux = <T>(code: CodeChamp, params: ErreurChamp['params'] = {}): Lu<T> => ({
  ok: false,
  code,
  params,
});

/** A text or a number as text; null when it is neither. Missing is ''. */
function texteBrut(brut: unknown): string | null {
  if (brut === undefined || brut === null) return '';
  if (typeof brut === 'string') return brut;
  return typeof brut === 'number' && Number.isFinite(brut) ? String(brut) : null;
}

/** A code as it will be kept, for rules that depend on another field; '' when it isn't one. */
export const codeBrut = (brut: unknown): string => normalizeCode(texteBrut(brut) ?? '');

/** Collects the errors of one rubric while its fields are read. */
export interface Collecte<T> {
  /** A field that is `vide` when nothing is written there; that is an error where the field is obligatoire. */
  lire<V, E extends string | number | null>(
    champ: keyof T & string,
    vide: E,
    read: (texte: string) => Lu<V>,
  ): V | E;
  erreur(champ: keyof T & string, code: CodeChamp, params?: ErreurChamp['params']): void;
  /** The whole rubric, or every error: nothing is half taken. */
  fin(value: T): Verification<T>;
}

/** PR4. Read the fields of `saisie`; those named in `obligatoires` may not be empty. */
export function collect<T>(saisie: Saisie<T>, obligatoires: readonly (keyof T)[]): Collecte<T> {
  const erreurs: ErreurChamp[] = [];
  const erreur: Collecte<T>['erreur'] = (champ, code, params = {}) => {
    erreurs.push({ champ, code, params });
  };
  return {
    erreur,
    lire: (champ, vide, read) => {
      const texte = texteBrut(saisie[champ]);
      if (texte === null) {
        erreur(champ, 'valeur_invalide');
        return vide;
      }
      if (normalizeLigne(texte) === '') {
        if (obligatoires.includes(champ)) erreur(champ, 'requis');
        return vide;
      }
      const resultat = read(texte);
      if (resultat.ok) return resultat.value;
      erreur(champ, resultat.code, resultat.params);
      return vide;
    },
    fin: (value) => (erreurs.length > 0 ? { ok: false, erreurs } : { ok: true, value }),
  };
}

/** A person's name, of at most `max` characters. */
export const readNom =
  (max: number) =>
  (texte: string): Lu<string> => {
    const nom = normalizeLigne(texte);
    const defaut = defautNom(nom, max);
    return defaut ? faux(defaut.code, defaut.params) : lu(nom);
  };

/** A line of free text, of at most `max` characters. */
export const readLigne =
  (max: number) =>
  (texte: string): Lu<string> => {
    const ligne = normalizeLigne(texte);
    const defaut = defautTexte(ligne, max);
    return defaut ? faux(defaut.code, defaut.params) : lu(ligne);
  };

/** A text of several lines, of at most `max` characters. */
export const readTexte =
  (max: number) =>
  (texte: string): Lu<string> => {
    const lignes = normalizeTexte(texte);
    const defaut = defautTexte(lignes, max);
    return defaut ? faux(defaut.code, defaut.params) : lu(lignes);
  };

/** One of a closed list. */
export const readChoix =
  <T extends string>(choix: readonly T[]) =>
  (texte: string): Lu<T> => {
    const lisible = normalizeLigne(texte);
    const trouve = choix.find((c) => c === lisible);
    return trouve === undefined ? faux('choix_invalide') : lu(trouve);
  };

/** A year of four digits between two others. */
export const readAnnee =
  (min: number, max: number) =>
  (texte: string): Lu<number> => {
    const code = normalizeCode(texte);
    if (!/^\d{4}$/.test(code)) return faux('annee_format');
    const annee = Number(code);
    return annee < min || annee > max ? faux('annee_hors_bornes', { min, max }) : lu(annee);
  };

/** A number between two others, with at most `decimales` digits after a comma or a dot. */
export const readNombre =
  (min: number, max: number, decimales: number) =>
  (texte: string): Lu<number> => {
    const code = normalizeCode(texte).replace(',', '.');
    const [, , fraction = ''] = /^(\d{1,4})(?:\.(\d+))?$/.exec(code) ?? [];
    if (!/^\d{1,4}(\.\d+)?$/.test(code) || fraction.length > decimales)
      return faux('nombre_format', { decimales });
    const nombre = Number(code);
    return nombre < min || nombre > max ? faux('nombre_hors_bornes', { min, max }) : lu(nombre);
  };

/** No study, work or baccalauréat of a living candidat is older. */
export const PREMIERE_ANNEE = 1950;

/** The calendar year of a day. */
export const anneeDe = ({ aujourdhui }: ContexteProfil): number => Number(aujourdhui.slice(0, 4));

/** The calendar year in which the school year of a day ends: from September on, the next one. */
export const finAnneeScolaire = (ctx: ContexteProfil): number =>
  anneeDe(ctx) + (ctx.aujourdhui.slice(5, 7) >= '09' ? 1 : 0);
