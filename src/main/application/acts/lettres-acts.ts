import type { DecideContext } from '../../../domain/actor.ts';
import { TYPES_AVIS } from '../../../domain/codes.ts';
import { decideLettres, type LettresCommand } from '../../../domain/decision/decide-lettres.ts';
import type { Commission } from '../../../domain/organisation/organisation.ts';
import { accept, assertNever, type Result } from '../../../domain/refusal.ts';
import type { LettresAct } from '../../../protocol/mutations.ts';
import type { CommissionView, Effect } from '../mutation-types.ts';
import { commissionScope, effectOf } from './effects.ts';

/** DE2: what becomes of an act on the letters of a commission. Server and workspace run this same function. */
export function executeLettresAct(
  { commission }: Pick<CommissionView, 'commission'>,
  act: LettresAct,
  ctx: DecideContext,
): Result<Effect> {
  const decided = decideLettres(commission, commandOf(act), ctx);
  if (!decided.ok) return decided;
  const { value: body } = decided;
  const change = { entity: 'commission' as const, id: body.id, body, fields: [lettresField(act)] };
  return accept(effectOf({ ...change, scopes: [commissionScope(body.id)] }));
}

function commandOf(act: LettresAct): LettresCommand {
  switch (act.type) {
    case 'commission.ecrireLettre@1':
      return { kind: 'ecrire', type: act.payload.pour, modele: act.payload.modele };
    case 'commission.signer@1':
      return { kind: 'signer', signataire: act.payload.signataire };
    default:
      return assertNever(act);
  }
}

/** SY6: the one field of a commission that an act sets. */
export const lettresField = (act: LettresAct): string =>
  act.type === 'commission.signer@1' ? 'signataire' : `lettre:${act.payload.pour}`;

/** SY6: its value, as `lettresField` names it; null: there is none. */
export function lettresValue({ lettres, lettreSignataire }: Commission, field: string): unknown {
  if (field === 'signataire') return lettreSignataire ?? null;
  const type = TYPES_AVIS.find((one) => field === `lettre:${one}`);
  return (type && lettres?.[type]) ?? null;
}
