/** Screens of the workspace, by the part of the address after '#': it works alike on every protocol. */
export const ROUTES = {
  inbox: '/',
  dossier: '/dossiers/:id',
  queue: '/file',
  batch: '/lot',
  conflicts: '/conflits',
  texts: '/textes',
  settings: '/reglages',
  repartition: '/repartition',
  accord: '/accord',
  /** Of the dossiers that all read, to compare marks. */
  calibrage: '/accord/calibrage',
  balayage: '/balayage/:critereId?',
  sweep: '/balayage-pieces/:typeId',
} as const;

/** One criterion over all dossiers; '' : the first that there is. */
export const balayagePath = (critereId: string): string => `/balayage/${encodeURIComponent(critereId)}`;

export const sweepPath = (typeId: string): string => `/balayage-pieces/${encodeURIComponent(typeId)}`;

export const dossierPath = (id: string): string => `/dossiers/${encodeURIComponent(id)}`;
