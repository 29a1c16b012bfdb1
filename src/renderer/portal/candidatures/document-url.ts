/** Documents that the server makes of a candidature (LC5, LC9). */
export const documentUrl = (dossierId: string, document: 'dossier.pdf' | 'recu.pdf'): string =>
  `/api/portail/candidatures/${encodeURIComponent(dossierId)}/${document}`;
