import type { DocumentBodies, Entity } from '../../../protocol/entities.ts';

export type SqlValue = string | number | null;

/** The columns of a document's table beside its body: what is queried or constrained. */
export interface Projection<E extends Entity> {
  readonly columns: readonly string[];
  /** Values of `columns`, in their order. */
  readonly values: (body: DocumentBodies[E]) => readonly SqlValue[];
  /** Columns set to null when the document is withdrawn, to free what they hold. */
  readonly freed: readonly string[];
}

/**
 * One row per document: its body, and these columns drawn from it in the same statement (ADR 3).
 * The table has the entity's name. `fsck` computes them again and compares.
 */
export const PROJECTIONS: { readonly [E in Entity]: Projection<E> } = {
  etablissement: { columns: ['nom'], values: (b) => [b.nom], freed: [] },
  commission: { columns: ['centre_id', 'nom'], values: (b) => [b.centreId, b.nom], freed: [] },
  session: {
    columns: ['formation_id', 'commission_id', 'centre_id', 'campagne_id', 'code'],
    values: (b) => [b.formationId, b.commissionId, b.centreId, b.campagneId, b.code],
    freed: [],
  },
  dossier: {
    columns: [
      'numero',
      'session_id',
      'commission_id',
      'centre_id',
      'candidat_id',
      'statut',
      'type_traitement',
      'vivante',
    ],
    values: (b) => [
      b.numero,
      b.sessionId,
      b.commissionId,
      b.centreId,
      b.candidatId,
      b.statut,
      b.typeTraitement,
      b.annuleeLe === null ? 1 : null,
    ],
    freed: ['vivante'],
  },
  avis: {
    columns: ['dossier_id', 'auteur_id', 'etat'],
    values: (b) => [b.dossierId, b.auteurId, b.etat],
    freed: [],
  },
  decision: {
    columns: ['dossier_id', 'session_id', 'etat', 'type', 'rang_liste'],
    values: (b) => [
      b.dossierId,
      b.sessionId,
      b.etat,
      b.contenu.type,
      b.contenu.type === 'LC' ? b.contenu.rang : null,
    ],
    freed: ['rang_liste'],
  },
  note: { columns: ['dossier_id', 'auteur_id'], values: (b) => [b.dossierId, b.auteurId], freed: [] },
  etiquette: {
    columns: ['dossier_id', 'cle'],
    values: (b) => [b.dossierId, b.cle],
    freed: [],
  },
  affectation: {
    columns: ['dossier_id', 'personne_id'],
    values: (b) => [b.dossierId, b.personneId],
    freed: [],
  },
  lecture: { columns: ['dossier_id', 'personne_id'], values: (b) => [b.dossierId, b.personneId], freed: [] },
  recusation: {
    columns: ['candidat_id', 'personne_id'],
    values: (b) => [b.candidatId, b.personneId],
    freed: [],
  },
  seance: {
    columns: ['commission_id', 'jour', 'etat'],
    values: (b) => [b.commissionId, b.jour, b.etat],
    freed: [],
  },
};
