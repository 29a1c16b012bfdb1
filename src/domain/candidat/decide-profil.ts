import { canonique } from '../candidature/manifeste.ts';
import { assertNever, type Refusal, refuse } from '../refusal.ts';
import type { ContexteProfil, ErreurChamp, SaisieLibre } from './champs.ts';
import type { Profil } from './profil.ts';
import {
  LIGNES_MAX,
  type Lignes,
  type RubriqueFiche,
  type RubriqueListe,
  rubriquesOuvertes,
  VERIFIER_FICHE,
  VERIFIER_LIGNE,
} from './rubriques.ts';

/** 'cursusInterne' may be named, to be refused: what a command names comes from outside. */
type Fiche = RubriqueFiche | 'cursusInterne';
type Liste = RubriqueListe | 'cursusInterne';
type Ligne = Lignes[RubriqueListe];

/**
 * What a candidat does with his profile. Rows have no ids: `attendu` is the row as the candidat saw it, all of
 * it, compared by its content. Rows of a list differ from one another, so the row that has this content is the
 * one he meant, wherever another tab has moved it; when none has, another tab changed it or took it away.
 * A rubric that is filled once is compared so too (PM5): each rubric is a version of its own, and two of them
 * never collide. Without `attendu` nothing is compared.
 */
export type ProfilCommand =
  | {
      readonly kind: 'enregistrerRubrique';
      readonly rubrique: Fiche;
      readonly saisie: SaisieLibre;
      readonly attendu?: object | null | undefined;
    }
  | { readonly kind: 'ajouter'; readonly rubrique: Liste; readonly saisie: SaisieLibre }
  | {
      readonly kind: 'modifier';
      readonly rubrique: Liste;
      readonly attendu: object;
      readonly saisie: SaisieLibre;
    }
  | {
      readonly kind: 'supprimer';
      readonly rubrique: Liste;
      readonly attendu: object;
      /** All rows as they were read: tells a lost answer from a row that another tab changed. */
      readonly parmi?: readonly object[] | undefined;
    };

/** `erreurs` has every fault of the fields when the code is `saisie_invalide`, and is empty otherwise. */
export type ProfilResult =
  | { readonly ok: true; readonly value: Profil }
  | { readonly ok: false; readonly refusal: Refusal; readonly erreurs: readonly ErreurChamp[] };

const refus = (...of: Parameters<typeof refuse>): ProfilResult => ({ ...refuse(...of), erreurs: [] });
const invalide = (erreurs: readonly ErreurChamp[]): ProfilResult => ({
  ...refuse('saisie_invalide', { count: erreurs.length }),
  erreurs,
});

/**
 * PR3, PR4. The profile after a command, or why not: `rubrique_lecture_seule` (cursus interne),
 * `rubrique_manquante` (infos first), `saisie_invalide` with its fields, `liste_pleine`, `ligne_existante`
 * (it would be there twice), `rubrique_changee` and `ligne_changee` (another device was there before). What
 * is done already is done: its answer was lost on the way, and it is asked again.
 */
export function decideProfil(profil: Profil, command: ProfilCommand, ctx: ContexteProfil): ProfilResult {
  if (command.rubrique === 'cursusInterne') return refus('rubrique_lecture_seule');
  if (!rubriquesOuvertes(profil).includes(command.rubrique))
    return refus('rubrique_manquante', { rubrique: 'infos' });
  switch (command.kind) {
    case 'enregistrerRubrique': {
      const { rubrique, saisie } = command;
      const lue = VERIFIER_FICHE[rubrique](saisie, ctx);
      if (!lue.ok) return invalide(lue.erreurs);
      const lues = [command.attendu, lue.value].filter((one) => one !== undefined).map(canonique);
      if (command.attendu !== undefined && !lues.includes(canonique(profil[rubrique])))
        return refus('rubrique_changee', { rubrique });
      return { ok: true, value: { ...profil, [rubrique]: lue.value } };
    }
    case 'ajouter': {
      const { rubrique, saisie } = command;
      if (dejaLa(profil, rubrique, saisie, ctx)) return { ok: true, value: profil };
      const place = profil[rubrique].length;
      if (place >= LIGNES_MAX) return refus('liste_pleine', { max: LIGNES_MAX });
      return poser(profil, rubrique, place, saisie, ctx);
    }
    case 'modifier': {
      const { rubrique, saisie } = command;
      const place = placeDe(profil[rubrique], command.attendu);
      if (place >= 0) return poser(profil, rubrique, place, saisie, ctx);
      return dejaLa(profil, rubrique, saisie, ctx) ? { ok: true, value: profil } : refus('ligne_changee');
    }
    case 'supprimer': {
      const lignes: readonly Ligne[] = profil[command.rubrique];
      const place = placeDe(lignes, command.attendu);
      if (place < 0)
        return dejaPartie(lignes, command) ? { ok: true, value: profil } : refus('ligne_changee');
      return { ok: true, value: { ...profil, [command.rubrique]: lignes.toSpliced(place, 1) } };
    }
    default:
      return assertNever(command);
  }
}

/** Where the row with this content stands; -1 when it is gone. */
function placeDe(lignes: readonly Ligne[], attendu: object): number {
  const contenu = canonique(attendu);
  return lignes.findIndex((ligne) => canonique(ligne) === contenu);
}

/** Is the list what it was, without this row? */
const dejaPartie = (
  lignes: readonly Ligne[],
  { attendu, parmi }: Extract<ProfilCommand, { kind: 'supprimer' }>,
): boolean =>
  parmi?.some((one) => canonique(one) === canonique(attendu)) === true &&
  canonique(parmi.filter((one) => canonique(one) !== canonique(attendu))) === canonique(lignes);

/** The row is there as it was meant to be. */
function dejaLa(profil: Profil, rubrique: RubriqueListe, saisie: SaisieLibre, ctx: ContexteProfil): boolean {
  const lue = VERIFIER_LIGNE[rubrique](saisie, ctx);
  return lue.ok && placeDe(profil[rubrique], lue.value) >= 0;
}

/** The list with a row at `place`: one more at its end, or another in the place of the one that was there. */
function poser(
  profil: Profil,
  rubrique: RubriqueListe,
  place: number,
  saisie: SaisieLibre,
  ctx: ContexteProfil,
): ProfilResult {
  const lue = VERIFIER_LIGNE[rubrique](saisie, ctx);
  if (!lue.ok) return invalide(lue.erreurs);
  const lignes: readonly Ligne[] = profil[rubrique];
  if (placeDe(lignes.toSpliced(place, 1), lue.value) >= 0) return refus('ligne_existante');
  return { ok: true, value: { ...profil, [rubrique]: lignes.toSpliced(place, 1, lue.value) } };
}
