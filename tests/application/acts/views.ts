/** What an act is decided on. */
import type { Actor } from '../../../src/domain/actor.ts';
import type { Result } from '../../../src/domain/refusal.ts';
import { executeCommissionAct } from '../../../src/main/application/acts/seance-acts.ts';
import { executeAct } from '../../../src/main/application/execute-act.ts';
import type { ActView, CommissionView, Effect } from '../../../src/main/application/mutation-types.ts';
import { type Act, isCommissionAct } from '../../../src/protocol/mutations.ts';
import { anEtablissement } from '../../contracts/factories.ts';
import { aSeance } from '../../contracts/seances.ts';
import { by, commission, session, transmis } from '../../domain/people.ts';

export const viewOf = (over: Partial<ActView> = {}): ActView => ({
  etablissement: anEtablissement(),
  session,
  commission,
  dossier: transmis(),
  monAvis: undefined,
  autresAvisRendus: [],
  decision: undefined,
  rangs: new Map(),
  note: undefined,
  fil: undefined,
  etiquette: undefined,
  affectation: undefined,
  lecteurRecuse: false,
  lecture: undefined,
  recusation: undefined,
  ...over,
});

/** DE12: a commission with one dossier on the order of the day of its séance, and on its list. */
export const commissionViewOf = (over: Partial<CommissionView> = {}): CommissionView => ({
  etablissement: anEtablissement(),
  commission,
  seance: aSeance({ ordre: [{ dossierId: 'd1', candidatId: 'k1' }] }),
  dossiers: new Map([['d1', { dossier: transmis(), session, decision: undefined }]]),
  ...over,
});

export type AnyView = ActView | CommissionView;

export function execute(view: AnyView, act: Act, actor: Actor): Result<Effect> {
  if (isCommissionAct(act) && 'dossiers' in view) return executeCommissionAct(view, act, by(actor));
  if (!isCommissionAct(act) && 'dossier' in view) return executeAct(view, act, by(actor));
  throw new Error(`${act.type}: not its view`);
}

/** The effect of an act that is accepted. */
export function effectOf(view: AnyView, act: Act, actor: Actor): Effect {
  const result = execute(view, act, actor);
  if (!result.ok) throw new Error(`${act.type}: ${result.refusal.code}`);
  return result.value;
}
