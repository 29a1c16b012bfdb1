/** The field's codes (docs/spec.md, "Codes"): used as they are by import, export and display. */
export const STATUTS_DOSSIER = ['AT', 'RE', 'CO', 'IN'] as const;
/** AT En attente · RE Réceptionné · CO Complet · IN Incomplet */
export type StatutDossier = (typeof STATUTS_DOSSIER)[number];

export const STATUTS_PIECE = ['AT', 'TR', 'VA', 'RE', 'NC'] as const;
/** AT En attente · TR Transmise · VA Validée · RE Refusée · NC Non concerné */
export type StatutPiece = (typeof STATUTS_PIECE)[number];

export const TYPES_AVIS = ['FA', 'DE', 'LC', 'LA', 'PR'] as const;
/** FA Favorable · DE Défavorable · LC Liste complémentaire · LA Liste d'attente · PR Présélection */
export type TypeAvis = (typeof TYPES_AVIS)[number];

export const TYPES_TRAITEMENT = ['AC', 'AD', 'AT'] as const;
/** AC Accès contrôlé · AD Accès direct · AT En attente */
export type TypeTraitement = (typeof TYPES_TRAITEMENT)[number];

export const ETATS_AVIS = ['brouillon', 'rendu'] as const;
export type EtatAvis = (typeof ETATS_AVIS)[number];

export const ETATS_DECISION = ['saisie', 'validee', 'publiee'] as const;
/** DE2: three acts by rights, in this order. */
export type EtatDecision = (typeof ETATS_DECISION)[number];

export const LANGUES = ['fr', 'en'] as const;
export type Langue = (typeof LANGUES)[number];
