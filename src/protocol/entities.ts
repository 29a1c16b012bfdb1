import type { Avis } from '../domain/avis/avis.ts';
import type { Dossier } from '../domain/candidature/dossier.ts';
import type { Decision } from '../domain/decision/decision.ts';
import type { Etiquette } from '../domain/etiquette/etiquette.ts';
import type { Affectation } from '../domain/lecture/affectation.ts';
import type { Lecture, Recusation } from '../domain/lecture/lecture.ts';
import type { Note } from '../domain/note/note.ts';
import type {
  Centre,
  Commission,
  Etablissement,
  SessionCandidature,
} from '../domain/organisation/organisation.ts';
import type { Seance } from '../domain/seance/seance.ts';

/** A commission as it crosses the wire, with what names its place. */
export type CommissionDocument = Commission & {
  readonly centreNom: string;
  /** DE2: what its letters are headed with. Absent: not known here. */
  readonly centreContact?: Pick<Centre, 'contactMail' | 'adresse' | 'telephone'>;
};

/** What a commission says of its centre. */
export const centreSur = ({
  nom,
  contactMail,
  adresse,
  telephone,
}: Centre): Pick<CommissionDocument, 'centreNom' | 'centreContact'> => ({
  centreNom: nom,
  centreContact: {
    contactMail,
    ...(adresse === undefined ? {} : { adresse }),
    ...(telephone === undefined ? {} : { telephone }),
  },
});

/** Bodies of the documents that are synced (sync.md, "Model"). */
export interface DocumentBodies {
  readonly etablissement: Etablissement;
  readonly commission: CommissionDocument;
  readonly session: SessionCandidature;
  readonly dossier: Dossier;
  readonly avis: Avis;
  readonly decision: Decision;
  readonly note: Note;
  readonly etiquette: Etiquette;
  readonly affectation: Affectation;
  readonly lecture: Lecture;
  readonly recusation: Recusation;
  readonly seance: Seance;
}

export const ENTITIES = [
  'etablissement',
  'commission',
  'session',
  'dossier',
  'avis',
  'decision',
  'note',
  'etiquette',
  'affectation',
  'lecture',
  'recusation',
  'seance',
] as const;
export type Entity = (typeof ENTITIES)[number];

/** Documents of which a dossier has several, found by it. */
export const DE_DOSSIER = ['avis', 'note', 'etiquette', 'affectation'] as const;
export type EntityOfDossier = (typeof DE_DOSSIER)[number];
export const isOfDossier = (entity: Entity): entity is EntityOfDossier =>
  DE_DOSSIER.some((one) => one === entity);

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
