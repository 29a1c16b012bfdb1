/** ML: what happened that people are told of. The server turns each into mails in the same transaction (ML2). */
export type Avertissement =
  | { readonly kind: 'dossier_cree' }
  | { readonly kind: 'dossier_transmis'; readonly recu: string; readonly empreinte: string }
  | { readonly kind: 'dossier_complet' }
  | {
      readonly kind: 'dossier_incomplet';
      /** LC7: each refused or missing pièce with its last comment. */
      readonly pieces: readonly { readonly typeId: string; readonly commentaire: string }[];
      readonly message: string;
      readonly retour: string;
    }
  | { readonly kind: 'statut_corrige'; readonly raison: string }
  | { readonly kind: 'dossier_annule' }
  | { readonly kind: 'confirmation' | 'desistement'; readonly recu: string; readonly empreinte: string }
  /** DE2: with a letter or without. */
  | { readonly kind: 'decision_publiee'; readonly lettre: boolean }
  /** DE8: to be answered until `jour`. */
  | { readonly kind: 'promotion'; readonly jour: string; readonly lettre: boolean }
  /** DE11: to be answered until `echeance`. */
  | { readonly kind: 'motifs_demandes'; readonly echeance: string }
  | { readonly kind: 'motifs_communiques'; readonly correction: boolean };
