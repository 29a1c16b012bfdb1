import type { Actor } from '../../../domain/actor.ts';
import { avisId } from '../../../domain/avis/avis.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import { affectationId } from '../../../domain/lecture/affectation.ts';
import type { Etablissement } from '../../../domain/organisation/organisation.ts';
import { peutLireDossier } from '../../../domain/rights/presentation.ts';
import type { Entity } from '../../../protocol/entities.ts';
import type { DossierAct } from '../../../protocol/mutations.ts';
import { etiquetteOf } from '../acts/etiquette-acts.ts';
import type { ActView } from '../mutation-types.ts';
import type { WorkingSet } from './working-set.ts';

/** Documents beside the dossier that deciding an act looks at; what is not named is not read for it. */
function needsOf(act: DossierAct): ReadonlySet<Entity> {
  if (act.type.startsWith('avis.')) return NEEDS.avis;
  if (act.type.startsWith('decision.')) return NEEDS.decision;
  if (act.type.startsWith('note.')) return NEEDS.note;
  if (act.type.startsWith('etiquette.')) return NEEDS.etiquette;
  if (act.type.startsWith('affectation.')) return NEEDS.affectation;
  if (act.type === 'lecture.noter@1') return NEEDS.lecture;
  return act.type === 'recusation.declarer@1' ? NEEDS.recusation : NEEDS.decision;
}

const NEEDS = {
  avis: new Set<Entity>(['avis']),
  /** Pièces and statut are closed once a decision is published. */
  decision: new Set<Entity>(['decision']),
  note: new Set<Entity>(['note']),
  etiquette: new Set<Entity>(['etiquette']),
  affectation: new Set<Entity>(['affectation', 'recusation']),
  lecture: new Set<Entity>(['lecture']),
  recusation: new Set<Entity>(['recusation', 'avis', 'decision', 'affectation']),
} as const;

/** Loads all that deciding these acts may look at, in a few bulk reads. */
export async function loadFor(working: WorkingSet, acts: readonly DossierAct[], actor: Actor): Promise<void> {
  await working.load(
    'dossier',
    acts.map(({ payload }) => payload.dossierId),
  );
  const found = acts.flatMap((act) => {
    const dossier = working.get('dossier', act.payload.dossierId)?.body;
    return dossier ? [{ act, dossier }] : [];
  });
  await working.load(
    'session',
    found.map(({ dossier }) => dossier.sessionId),
  );
  await working.load(
    'commission',
    found.map(({ dossier }) => dossier.commissionId),
  );
  const needing = (entity: Entity) => found.filter(({ act }) => needsOf(act).has(entity));
  await working.load(
    'avis',
    needing('avis').map(({ dossier }) => avisId(dossier.id, actor.personneId)),
  );
  await working.load(
    'decision',
    needing('decision').map(({ dossier }) => dossier.id),
  );
  await working.load(
    'lecture',
    needing('lecture').map(({ dossier }) => ownId(dossier.id, actor)),
  );
  await working.load(
    'recusation',
    needing('recusation').map(({ act, dossier }) => recusationOf(act, dossier, actor)),
  );
  await working.load(
    'etiquette',
    needing('etiquette').flatMap(({ act }) => etiquetteNamed(act) ?? []),
  );
  await working.load(
    'affectation',
    needing('affectation').map(({ act, dossier }) => affectationId(dossier.id, reader(act, actor))),
  );
  await working.load(
    'note',
    found.flatMap(({ act }) => notesNamed(act)),
  );
  for (const { act, dossier } of found) {
    // Others' avis matter where one's own begins or ceases to show them.
    const { type } = act;
    if (type === 'avis.rendre@1' || type === 'avis.reprendre@1' || type === 'recusation.declarer@1')
      await working.loadAvisOf(dossier.id);
    if (type.startsWith('decision.')) await working.loadRangsOf(dossier.sessionId);
  }
}

/** Whose reading an act is about: the person it names, else its author. */
const reader = ({ payload }: DossierAct, { personneId }: Actor): string =>
  'personneId' in payload ? payload.personneId : personneId;

/** PM3: the récusation that deciding the act looks at. */
const recusationOf = (act: DossierAct, { candidatId }: Dossier, actor: Actor): string =>
  `${candidatId}.${reader(act, actor)}`;

const etiquetteNamed = (act: DossierAct): string | undefined =>
  act.type === 'etiquette.poser@1' || act.type === 'etiquette.retirer@1' ? etiquetteOf(act) : undefined;

/** The note an act writes, and the one it answers. */
function notesNamed({ payload }: DossierAct): readonly string[] {
  if (!('noteId' in payload)) return [];
  return 'filId' in payload && payload.filId !== null ? [payload.noteId, payload.filId] : [payload.noteId];
}

/** Lectures and récusations are named after what they are about and their person. */
const ownId = (about: string, actor: Actor): string => `${about}.${actor.personneId}`;

/** What deciding an act may look at; undefined when its dossier isn't there for this actor. */
export function viewFor(
  working: WorkingSet,
  etablissement: Etablissement | undefined,
  act: DossierAct,
  actor: Actor,
): ActView | undefined {
  const { dossierId } = act.payload;
  const dossier = working.get('dossier', dossierId)?.body;
  // A server that was founded and not set up has no dossier either.
  if (!dossier || !etablissement) return undefined;
  const session = working.get('session', dossier.sessionId)?.body;
  const commission = working.get('commission', dossier.commissionId)?.body;
  if (!session || !commission) throw new Error(`dossier ${dossierId} without its session or commission`);
  if (!peutLireDossier(actor, dossier)) return undefined;
  const needs = needsOf(act);
  const one = <E extends Entity>(entity: E, id: string) =>
    needs.has(entity) ? working.get(entity, id)?.body : undefined;
  const [note, fil] = notesNamed(act).map((id) => one('note', id));
  const etiquette = etiquetteNamed(act);
  const recusation = one('recusation', recusationOf(act, dossier, actor));
  const isAffectation = needs.has('affectation') && 'personneId' in act.payload;
  if (note && note.dossierId !== dossierId) return undefined;
  const mine = avisId(dossierId, actor.personneId);
  return {
    etablissement,
    session,
    commission,
    dossier,
    monAvis: one('avis', mine),
    autresAvisRendus: working
      .avisOf(dossierId)
      .filter(({ id, body }) => id !== mine && body.etat === 'rendu')
      .map(({ body }) => body),
    decision: one('decision', dossierId),
    rangs: working.rangsOf(dossier.sessionId),
    note,
    fil,
    etiquette: etiquette === undefined ? undefined : one('etiquette', etiquette),
    affectation: one('affectation', affectationId(dossierId, reader(act, actor))),
    lecteurRecuse: isAffectation && recusation !== undefined,
    lecture: one('lecture', ownId(dossierId, actor)),
    recusation: isAffectation ? undefined : recusation,
  };
}
