/** Screens of the workspace, by the part of the address after '#': it works alike on every protocol. */
export const ROUTES = {
  inbox: '/',
  dossier: '/dossiers/:id',
  queue: '/file',
  conflicts: '/conflits',
  texts: '/textes',
  settings: '/reglages',
} as const;

export const dossierPath = (id: string): string => `/dossiers/${encodeURIComponent(id)}`;
