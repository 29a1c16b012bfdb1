import type { Etablissement } from '../../../domain/organisation/organisation.ts';
import { type CommissionAct, dossiersNommes } from '../../../protocol/mutations.ts';
import type { CommissionView } from '../mutation-types.ts';
import type { WorkingSet } from './working-set.ts';

/** Loads all that deciding these acts of commissions may look at, in a few bulk reads. */
export async function loadForCommission(working: WorkingSet, acts: readonly CommissionAct[]): Promise<void> {
  if (acts.length === 0) return;
  await working.load(
    'commission',
    acts.map(({ payload }) => payload.commissionId),
  );
  const seances = acts.flatMap(({ payload }) => ('seanceId' in payload ? [payload.seanceId] : []));
  await working.load('seance', seances);
  const dossiers = new Set(acts.flatMap(dossiersNommes));
  for (const id of seances)
    for (const { dossierId } of working.get('seance', id)?.body.ordre ?? []) dossiers.add(dossierId);
  await working.load('dossier', dossiers);
  const sessions = new Set(
    acts.flatMap(({ payload }) => ('sessionId' in payload ? [payload.sessionId] : [])),
  );
  for (const id of dossiers) {
    const sessionId = working.get('dossier', id)?.body.sessionId;
    if (sessionId !== undefined) sessions.add(sessionId);
  }
  for (const id of sessions) {
    await working.loadRangsOf(id);
    for (const dossierId of working.rangsOf(id).values()) dossiers.add(dossierId);
  }
  await working.load('session', sessions);
  await working.load('dossier', dossiers);
  await working.load('decision', dossiers);
}

/** What deciding an act of a commission may look at; undefined when that commission isn't there. */
export function commissionViewFor(
  working: WorkingSet,
  etablissement: Etablissement | undefined,
  act: CommissionAct,
): CommissionView | undefined {
  const { payload } = act;
  const commission = working.get('commission', payload.commissionId)?.body;
  if (!commission || !etablissement) return undefined;
  const seance = 'seanceId' in payload ? working.get('seance', payload.seanceId)?.body : undefined;
  const concerned = new Set([
    ...dossiersNommes(act),
    ...(seance?.ordre ?? []).map(({ dossierId }) => dossierId),
  ]);
  const sessions = new Set('sessionId' in payload ? [payload.sessionId] : []);
  for (const id of concerned) {
    const sessionId = working.get('dossier', id)?.body.sessionId;
    if (sessionId !== undefined) sessions.add(sessionId);
  }
  for (const id of sessions) for (const dossierId of working.rangsOf(id).values()) concerned.add(dossierId);
  const dossiers: CommissionView['dossiers'] = new Map(
    [...concerned].flatMap((id) => {
      const dossier = working.get('dossier', id)?.body;
      const session = dossier && working.get('session', dossier.sessionId)?.body;
      // Another commission's dossier is not looked at, whoever names it.
      if (!session || dossier.commissionId !== commission.id) return [];
      return [[id, { dossier, session, decision: working.get('decision', id)?.body }] as const];
    }),
  );
  return { etablissement, commission, seance, dossiers };
}
