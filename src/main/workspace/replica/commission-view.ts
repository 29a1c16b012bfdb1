import { type CommissionAct, dossiersNommes } from '../../../protocol/mutations.ts';
import type { CommissionView } from '../../application/mutation-types.ts';
import type { Documents } from './documents.ts';

/**
 * What deciding an act of a commission may look at, from the member's own documents: only what he was sent.
 * Undefined when the commission is not here.
 */
export function viewForCommissionAct(documents: Documents, act: CommissionAct): CommissionView | undefined {
  const { payload } = act;
  const commission = documents.get('commission', payload.commissionId)?.body;
  const etablissement = documents.etablissement();
  if (!commission || !etablissement) return undefined;
  const seance = 'seanceId' in payload ? documents.get('seance', payload.seanceId)?.body : undefined;
  const ids = [...dossiersNommes(act), ...(seance?.ordre ?? []).map(({ dossierId }) => dossierId)];
  const sessions = 'sessionId' in payload ? [payload.sessionId] : [];
  return { etablissement, commission, seance, dossiers: dossiersOf(documents, commission.id, ids, sessions) };
}

/** These dossiers of a commission, with all that are on the listes complémentaires of their sessions. */
export function dossiersOf(
  documents: Documents,
  commissionId: string,
  ids: readonly string[],
  sessionIds: readonly string[],
): CommissionView['dossiers'] {
  const sessions = new Set(sessionIds);
  for (const id of ids) {
    const dossier = documents.get('dossier', id)?.body;
    if (dossier) sessions.add(dossier.sessionId);
  }
  const concerned = new Set(ids);
  for (const id of sessions) for (const dossierId of documents.rangsOf(id).values()) concerned.add(dossierId);
  return new Map(
    [...concerned].flatMap((id) => {
      const dossier = documents.get('dossier', id)?.body;
      const session = dossier && documents.get('session', dossier.sessionId)?.body;
      if (!session || dossier.commissionId !== commissionId) return [];
      return [[id, { dossier, session, decision: documents.get('decision', id)?.body }] as const];
    }),
  );
}
