/**
 * Expected refusals are values, never exceptions (style rule 6). `code` is stable and crosses the
 * wire; the sentence shown to a person is `refusal.<code>` in the message catalogue, filled with `params`.
 */
export const REFUSAL_CODES = [
  // rights and lookups
  'interdit',
  'introuvable',
  'recuse',
  // calendar (OR3, OR4)
  'calendrier_desordonne',
  'date_invalide',
  'retour_trop_tot',
  'session_pas_ouverte',
  'session_close',
  'date_retour_depassee',
  // profile (PR3, PR4)
  'rubrique_lecture_seule',
  'saisie_invalide',
  'liste_pleine',
  'ligne_existante',
  'ligne_changee',
  'rubrique_changee',
  // creation (LC2)
  'rubrique_manquante',
  'voeux_etablissement_atteint',
  'voeux_centre_atteint',
  'candidature_existante',
  // dossier (LC1, LC3, LC5, LC7, LC8)
  'statut_inattendu',
  'raison_requise',
  'incomplet_sans_motif',
  'complet_pieces_manquantes',
  'dossier_annule',
  'deja_publie',
  'confirmation_requise',
  'piece_obligatoire_manquante',
  'piece_refusee_presente',
  'question_obligatoire_sans_reponse',
  // after the decision (DE7, DE11)
  'rien_a_confirmer',
  'deja_confirme',
  'deja_desiste',
  'date_confirmation_depassee',
  'motifs_sans_refus',
  'motifs_deja_demandes',
  'date_motifs_depassee',
  'motifs_non_demandes',
  'motifs_sans_objet',
  'motifs_inchanges',
  // answers (OR7)
  'aucune_question',
  'reponse_invalide',
  'lignes_trop_nombreuses',
  // pièce (LC3, LC4, LC6)
  'piece_inconnue',
  'piece_statut_inattendu',
  'piece_validee',
  'piece_non_conditionnelle',
  'commentaire_requis',
  'version_inconnue',
  // avis (DE1, DE3)
  'avis_deja_rendu',
  'avis_non_rendu',
  'avis_deja_vus',
  'avis_sans_type',
  'dossier_non_etudie',
  'citation_invalide',
  'critere_invalide',
  // decision (DE2–DE6)
  'motif_requis',
  'motif_inconnu',
  'rang_requis',
  'rang_pris',
  'rendez_vous_requis',
  'variable_inconnue',
  'lettre_incomplete',
  'signataire_incomplet',
  'dossier_non_complet',
  'decision_etat_inattendu',
  'decision_figee',
  'preparation_sans_objet',
  'deja_preparee',
  'publication_non_preparee',
  'publication_par_un_autre',
  // mass acts (DE5)
  'change_depuis_apercu',
  'suivi_d_un_autre_acte',
  'candidat_informe',
  'texte_trop_long',
  'trop_de_citations',
  // séance and liste complémentaire (DE3, DE12)
  'titre_requis',
  'seance_etat_inattendu',
  'seance_sans_ordre',
  'ordre_trop_long',
  'point_hors_ordre',
  'point_deja_aborde',
  'vote_sans_voix',
  'voix_trop_nombreuses',
  'classement_change',
  'rang_fige',
  // notes
  'texte_vide',
  'fil_inconnu',
  'fil_partage_autrement',
  'mention_sans_partage',
  'trop_de_mentions',
  // reading (OR5, PM3)
  'membre_inconnu',
  'membre_recuse',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Values for the sentence: names, dates (YYYY-MM-DD), counts. Never secrets. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** Wrap an accepted outcome. */
export const accept = <T>(value: T): Result<T> => ({ ok: true, value });

/** Build a typed refusal. */
export const refuse = (
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { code, params } });

/** Close a switch over a closed union: reaching it is a bug, never a user's mistake. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
