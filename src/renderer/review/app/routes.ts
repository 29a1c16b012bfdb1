import { assertNever } from '../../../domain/refusal.ts';
import type { Sujet } from '../../../protocol/workspace.ts';

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
  seances: '/seances',
  seance: '/seances/:id',
  projection: '/seances/:id/projection',
  classement: '/classement/:id',
  lettres: '/lettres/:id?',
} as const;

/** One criterion over all dossiers; '' : the first that there is. */
export const balayagePath = (critereId: string): string => `/balayage/${encodeURIComponent(critereId)}`;

export const sweepPath = (typeId: string): string => `/balayage-pieces/${encodeURIComponent(typeId)}`;

export const dossierPath = (id: string): string => `/dossiers/${encodeURIComponent(id)}`;
export const seancePath = (id: string): string => `/seances/${encodeURIComponent(id)}`;
export const projectionPath = (id: string): string => `${seancePath(id)}/projection`;
export const classementPath = (sessionId: string): string => `/classement/${encodeURIComponent(sessionId)}`;

/** Texts of the letters of a commission; '': of the first that there is. */
export const lettresPath = (commissionId: string): string => `/lettres/${encodeURIComponent(commissionId)}`;

/** Where one looks at what an act is about. */
export function sujetPath({ kind, id }: Pick<Sujet, 'kind' | 'id'>): string {
  switch (kind) {
    case 'dossier':
      return dossierPath(id);
    case 'seance':
      return seancePath(id);
    case 'classement':
      return classementPath(id);
    case 'lettres':
      return lettresPath(id);
    default:
      return assertNever(kind);
  }
}
