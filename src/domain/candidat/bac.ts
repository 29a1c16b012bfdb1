import {
  anneeDe,
  type ContexteProfil,
  collect,
  faux,
  finAnneeScolaire,
  type Lu,
  lu,
  PREMIERE_ANNEE,
  readAnnee,
  readLigne,
  type Saisie,
  type Verification,
} from './champs.ts';
import { mentionsDuBac, SERIE_GENERALE, seriesDuBac, specialitesDuBac } from './nomenclature-bac.ts';
import type { Baccalaureat } from './profil.ts';
import { normalizeCode } from './texte.ts';

const ETABLISSEMENT_MAX = 200;
/** Spécialités kept in terminale. */
export const SPECIALITES_GARDEES = 2;

const SANS_BAC: Baccalaureat = {
  obtenu: false,
  annee: null,
  serie: '',
  mention: '',
  etablissement: '',
  specialites: [],
};

/** PR4. Fields of bac that may not be empty; none for who has no baccalauréat. */
export const bacObligatoires = (obtenu: boolean): readonly (keyof Baccalaureat)[] =>
  obtenu ? ['obtenu', 'annee', 'serie', 'etablissement'] : ['obtenu'];

/** PR4. Whether spécialités are asked for: the general baccalauréat since 2021. */
export const aSpecialites = (annee: number | null, serie: string): boolean =>
  serie === SERIE_GENERALE && annee !== null && specialitesDuBac(annee).length > 0;

const readCode =
  (
    liste: readonly { readonly code: string }[],
    code: 'serie_autre_annee' | 'mention_autre_annee',
    annee: number,
  ) =>
  (texte: string): Lu<string> => {
    const choisi = normalizeCode(texte);
    return liste.some((c) => c.code === choisi) ? lu(choisi) : faux(code, { annee });
  };

/** Two different codes of the list, in the order of the list: which was ticked first says nothing. */
function readSpecialites(brut: unknown, annee: number): Lu<readonly string[]> {
  const liste: unknown = brut ?? [];
  if (!Array.isArray(liste) || !liste.every((code) => typeof code === 'string'))
    return faux('valeur_invalide');
  const choisies = new Set(liste.map(normalizeCode).filter(Boolean));
  const gardees = specialitesDuBac(annee)
    .map(({ code }) => code)
    .filter((code) => choisies.has(code));
  if (gardees.length < choisies.size) return faux('specialite_autre_annee', { annee });
  return gardees.length === SPECIALITES_GARDEES
    ? lu(gardees)
    : faux('specialites_nombre', { count: SPECIALITES_GARDEES });
}

/** A form says `true` or 'oui'; what is neither yes nor no is null. */
function readObtenu(brut: unknown): boolean | null {
  if (brut === true || brut === 'oui') return true;
  return brut === false || brut === 'non' ? false : null;
}

/**
 * PR4. Baccalauréat. « Sans baccalauréat » (obtenu: false) empties the rest. The year goes up to the session
 * that the current school year prepares; a session of a coming year has no mention yet. Spécialités are
 * asked for where `aSpecialites` says so, and emptied elsewhere.
 */
export function verifierBac(saisie: Saisie<Baccalaureat>, ctx: ContexteProfil): Verification<Baccalaureat> {
  const obtenu = readObtenu(saisie.obtenu);
  const c = collect<Baccalaureat>(saisie, bacObligatoires(true));
  if (obtenu === null) {
    const rien = saisie.obtenu === undefined || saisie.obtenu === null || saisie.obtenu === '';
    c.erreur('obtenu', rien ? 'requis' : 'valeur_invalide');
    return c.fin(SANS_BAC);
  }
  if (!obtenu) return c.fin(SANS_BAC);
  const annee = c.lire('annee', null, readAnnee(PREMIERE_ANNEE, finAnneeScolaire(ctx)));
  // Without its year no list can be checked: the year's own error is enough.
  const serie =
    annee === null
      ? c.lire('serie', '', readLigne(ETABLISSEMENT_MAX))
      : c.lire('serie', '', readCode(seriesDuBac(annee), 'serie_autre_annee', annee));
  const mention =
    annee === null ? '' : c.lire('mention', '', readCode(mentionsDuBac(annee), 'mention_autre_annee', annee));
  if (annee !== null && annee > anneeDe(ctx) && mention !== '')
    c.erreur('mention', 'mention_trop_tot', { annee });
  let specialites: readonly string[] = [];
  if (annee !== null && aSpecialites(annee, serie)) {
    const lues = readSpecialites(saisie.specialites, annee);
    if (lues.ok) specialites = lues.value;
    else c.erreur('specialites', lues.code, lues.params);
  }
  const etablissement = c.lire('etablissement', '', readLigne(ETABLISSEMENT_MAX));
  return c.fin({ obtenu, annee, serie, mention, etablissement, specialites });
}
