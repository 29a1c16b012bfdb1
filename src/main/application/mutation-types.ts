import type { Avertissement } from '../../domain/avertissement.ts';
import type { Avis } from '../../domain/avis/avis.ts';
import type { Dossier } from '../../domain/candidature/dossier.ts';
import type { Decision } from '../../domain/decision/decision.ts';
import type { Etiquette } from '../../domain/etiquette/etiquette.ts';
import type { Affectation } from '../../domain/lecture/affectation.ts';
import type { Lecture, Recusation } from '../../domain/lecture/lecture.ts';
import type { Note } from '../../domain/note/note.ts';
import type { Etablissement, SessionCandidature } from '../../domain/organisation/organisation.ts';
import type { DossierDeSeance } from '../../domain/seance/proces-verbal.ts';
import type { Seance } from '../../domain/seance/seance.ts';
import type { CommissionDocument, DocumentBodies, Entity, Scope } from '../../protocol/entities.ts';

/**
 * All that deciding one act may look at. The server loads it from its store, the workspace from its
 * replica with the acts that wait on top (SY7): the same `executeAct` runs on both.
 */
export interface ActView {
  readonly etablissement: Etablissement;
  readonly session: SessionCandidature;
  readonly commission: CommissionDocument;
  readonly dossier: Dossier;
  readonly monAvis: Avis | undefined;
  /** Rendered avis of others on this dossier. */
  readonly autresAvisRendus: readonly Avis[];
  readonly decision: Decision | undefined;
  /** Ranks held in the session: rang → dossierId (DE3). A workspace knows only its own replica's. */
  readonly rangs: ReadonlyMap<number, string>;
  /** The note an act names. */
  readonly note: Note | undefined;
  /** The note in whose thread an act answers. */
  readonly fil: Note | undefined;
  /** The étiquette an act names, where it is on the dossier. */
  readonly etiquette: Etiquette | undefined;
  /** The affectation an act names; of a récusation, the actor's own. */
  readonly affectation: Affectation | undefined;
  /** PM3: who an affectation is for declared a conflict. A workspace knows only of its own member. */
  readonly lecteurRecuse: boolean;
  readonly lecture: Lecture | undefined;
  readonly recusation: Recusation | undefined;
}

/** All that deciding an act of a whole commission may look at (DE12). */
export interface CommissionView {
  readonly etablissement: Etablissement;
  readonly commission: CommissionDocument;
  /** The séance an act names, once it is there. */
  readonly seance: Seance | undefined;
  /** By id: those of the order of the day, and those on the listes complémentaires of their sessions. */
  readonly dossiers: ReadonlyMap<string, DossierDeSeance>;
}

/** One document as an act leaves it; null body: withdrawn. */
export interface EffectChange<E extends Entity = Entity> {
  readonly entity: E;
  readonly id: string;
  readonly body: DocumentBodies[E] | null;
  /**
   * SY6 fields touched: 'statut', 'piece:<typeId>', 'retour', 'motifs', 'decision', 'affectation'; of a séance
   * 'entete', 'presences', 'ordre', 'courant', 'point:<dossierId>', 'etat'; of a commission 'lettre:<type>',
   * 'signataire'; own documents use '*'.
   */
  readonly fields: readonly string[];
  readonly scopes: readonly Scope[];
}

export interface Effect {
  readonly changes: readonly EffectChange[];
  /** Readers whose view of an unchanged document changes (DE1 unmasking, PM3 recusal). */
  readonly touches: readonly { readonly entity: Entity; readonly id: string; readonly scope: Scope }[];
  readonly avertissements: readonly Avertissement[];
  /** PM6: dossiers that were taken out of a workspace, and as what. */
  readonly exporte?: { readonly dossiers: readonly string[]; readonly format: string };
}
