/** Dossiers that a reader takes out of the workspace as one PDF: what their commission wrote, and the cover. */
const fr = {
  'recueil.titre': 'Dossiers de candidature',
  'recueil.sousTitre': '{count, plural, one {1 dossier} other {{count, number} dossiers}}',
  'recueil.pied': 'Dossiers de candidature',
  'recueil.liste': 'Liste des dossiers',
  'recueil.candidat': 'Candidat',
  'recueil.confidentiel':
    'Ce document contient des données personnelles. Il est réservé à la commission, et doit être détruit quand il ne sert plus.',
  'avis.titre': 'Avis',
  'avis.aucun': 'Aucun avis n’est lisible ici.',
  'avis.brouillon': 'Brouillon, non rendu',
  'avis.rendu': 'Rendu le {jour}',
  'avis.type': 'Avis',
  'avis.rang': 'Rang',
  'avis.note': 'Note',
  'avis.surVingt': '{note} / 20',
  'avis.critere': '{note} / {echelle}',
  'avis.motifs': 'Motifs',
  'avis.commentaire': 'Commentaire',
  'avis.citation': 'Citation, page {page}',
  'decision.titre': 'Décision',
  'decision.etat': 'État',
  'decision.rendezVous': 'Rendez-vous',
  'decision.quand': '{jour} à {heure}, {lieu}',
};

const en: Record<keyof typeof fr, string> = {
  'recueil.titre': 'Application files',
  'recueil.sousTitre': '{count, plural, one {1 file} other {{count, number} files}}',
  'recueil.pied': 'Application files',
  'recueil.liste': 'List of the files',
  'recueil.candidat': 'Candidate',
  'recueil.confidentiel':
    'This document holds personal data. It is for the commission alone, and must be destroyed when it is no longer needed.',
  'avis.titre': 'Reviews',
  'avis.aucun': 'No review can be read here.',
  'avis.brouillon': 'Draft, not given',
  'avis.rendu': 'Given on {jour}',
  'avis.type': 'Review',
  'avis.rang': 'Rank',
  'avis.note': 'Mark',
  'avis.surVingt': '{note} / 20',
  'avis.critere': '{note} / {echelle}',
  'avis.motifs': 'Reasons',
  'avis.commentaire': 'Comment',
  'avis.citation': 'Quote, page {page}',
  'decision.titre': 'Decision',
  'decision.etat': 'State',
  'decision.rendezVous': 'Appointment',
  'decision.quand': '{jour} at {heure}, {lieu}',
};

export const documentsRecueil = { fr, en } as const;
