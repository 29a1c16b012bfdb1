import type { Avis } from '../domain/avis/avis.ts';
import type { Dossier } from '../domain/candidature/dossier.ts';
import type { Decision } from '../domain/decision/decision.ts';
import type { Lecture, Note, Recusation } from '../domain/note.ts';
import type { Commission, Etablissement, SessionCandidature } from '../domain/organisation/organisation.ts';

/** A commission as it crosses the wire, with what names its place. */
export type CommissionDocument = Commission & { readonly centreNom: string };

/** Bodies of the documents that are synced (sync.md, "Model"). */
export interface DocumentBodies {
  readonly etablissement: Etablissement;
  readonly commission: CommissionDocument;
  readonly session: SessionCandidature;
  readonly dossier: Dossier;
  readonly avis: Avis;
  readonly decision: Decision;
  readonly note: Note;
  readonly lecture: Lecture;
  readonly recusation: Recusation;
}

export const ENTITIES = [
  'etablissement',
  'commission',
  'session',
  'dossier',
  'avis',
  'decision',
  'note',
  'lecture',
  'recusation',
] as const;
export type Entity = (typeof ENTITIES)[number];

/** One document at one version, as its reader may see it. */
export interface SyncDocument<E extends Entity = Entity> {
  readonly entity: E;
  readonly id: string;
  readonly version: number;
  readonly body: DocumentBodies[E];
}
export type AnyDocument = { [E in Entity]: SyncDocument<E> }[Entity];

/** The reader may no longer see it, or it was withdrawn: erase it from the replica. */
export interface GoneDocument {
  readonly entity: Entity;
  readonly id: string;
  readonly version: number;
  readonly gone: true;
}

/** Feed scopes: a commission, or one person. */
export type Scope = `commission:${string}` | `personne:${string}`;
