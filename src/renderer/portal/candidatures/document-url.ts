/** Documents that the server makes of a candidature (LC5, LC9, DE2). */
export const documentUrl = (dossierId: string, document: 'dossier.pdf' | 'recu.pdf' | 'lettre.pdf'): string =>
  `/api/portail/candidatures/${encodeURIComponent(dossierId)}/${document}`;
