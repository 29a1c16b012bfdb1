/** The field's codes as people read them, and what they are called in sentences. */
const fr = {
  'dossier.AT': 'En attente',
  'dossier.RE': 'Réceptionné',
  'dossier.CO': 'Complet',
  'dossier.IN': 'Incomplet',
  'piece.AT': 'En attente',
  'piece.TR': 'Transmise',
  'piece.VA': 'Validée',
  'piece.RE': 'Refusée',
  'piece.NC': 'Non concerné',
  'avis.FA': 'Favorable',
  'avis.DE': 'Défavorable',
  'avis.LC': 'Liste complémentaire',
  'avis.LA': 'Liste d’attente',
  'avis.PR': 'Présélection',
  'avis.brouillon': 'Brouillon',
  'decision.saisie': 'Saisie',
  'decision.validee': 'Validée',
  'decision.publiee': 'Publiée',
};

const en: Record<keyof typeof fr, string> = {
  'dossier.AT': 'Not submitted',
  'dossier.RE': 'Received',
  'dossier.CO': 'Complete',
  'dossier.IN': 'Incomplete',
  'piece.AT': 'Missing',
  'piece.TR': 'Submitted',
  'piece.VA': 'Accepted',
  'piece.RE': 'Refused',
  'piece.NC': 'Not concerned',
  'avis.FA': 'Favourable',
  'avis.DE': 'Unfavourable',
  'avis.LC': 'Waiting list',
  'avis.LA': 'On hold',
  'avis.PR': 'Shortlisted',
  'avis.brouillon': 'Draft',
  'decision.saisie': 'Entered',
  'decision.validee': 'Validated',
  'decision.publiee': 'Published',
};

export const reviewCodes = { fr, en } as const;
