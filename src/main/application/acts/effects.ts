import type { Avis } from '../../../domain/avis/avis.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { Decision } from '../../../domain/decision/decision.ts';
import type { Affectation } from '../../../domain/lecture/affectation.ts';
import type { Note } from '../../../domain/note/note.ts';
import type { DocumentBodies, Entity, Scope } from '../../../protocol/entities.ts';
import type { Effect, EffectChange } from '../mutation-types.ts';

export const commissionScope = (commissionId: string): Scope => `commission:${commissionId}`;
export const personneScope = (personneId: string): Scope => `personne:${personneId}`;

/** An effect of one document, with what comes with it. */
export const effectOf = (change: EffectChange, rest: Partial<Effect> = {}): Effect => ({
  changes: [change],
  touches: [],
  avertissements: [],
  ...rest,
});

export const dossierChange = (body: Dossier, fields: readonly string[]): EffectChange<'dossier'> => ({
  entity: 'dossier',
  id: body.id,
  body,
  fields,
  scopes: [commissionScope(body.commissionId)],
});

/** A draft is its author's alone; what was rendered once, the commission must hear of (also that it was taken back). */
export const avisChange = (body: Avis, wasRendered: boolean): EffectChange<'avis'> => ({
  entity: 'avis',
  id: body.id,
  body,
  fields: ['*'],
  scopes:
    body.etat === 'rendu' || wasRendered
      ? [personneScope(body.auteurId), commissionScope(body.commissionId)]
      : [personneScope(body.auteurId)],
});

export const decisionChange = (body: Decision | null, dossier: Dossier): EffectChange<'decision'> => ({
  entity: 'decision',
  id: dossier.id,
  body,
  fields: ['decision'],
  scopes: [commissionScope(dossier.commissionId)],
});

export const noteChange = (note: Note, body: Note | null, wasShared: boolean): EffectChange<'note'> => ({
  entity: 'note',
  id: note.id,
  body,
  fields: ['*'],
  scopes:
    note.partagee || wasShared
      ? [personneScope(note.auteurId), commissionScope(note.commissionId)]
      : [personneScope(note.auteurId)],
});

/** What the commission hears of one of its dossiers, and who it is about. */
export const affectationChange = (
  { id, commissionId, personneId }: Affectation,
  body: Affectation | null,
): EffectChange<'affectation'> => ({
  entity: 'affectation',
  id,
  body,
  fields: ['affectation'],
  scopes: [commissionScope(commissionId), personneScope(personneId)],
});

/** A document that only its person writes and reads. */
export const ownChange = <E extends Entity>(
  entity: E,
  id: string,
  body: DocumentBodies[E],
  personneId: string,
): EffectChange<E> => ({
  entity,
  id,
  body,
  fields: ['*'],
  scopes: [personneScope(personneId)],
});
