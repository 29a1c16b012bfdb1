import type { DecideContext } from '../../../domain/actor.ts';
import { decideEtiquette } from '../../../domain/etiquette/decide-etiquette.ts';
import { cleEtiquette, etiquetteId } from '../../../domain/etiquette/etiquette.ts';
import { accept, type Result } from '../../../domain/refusal.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { ActView, Effect } from '../mutation-types.ts';
import { commissionScope, effectOf } from './effects.ts';

export type EtiquetteAct = Extract<Act, { type: `etiquette.${string}` }>;

/** Id of the étiquette that an act names. */
export const etiquetteOf = ({ type, payload }: EtiquetteAct): string =>
  etiquetteId(payload.dossierId, type === 'etiquette.poser@1' ? cleEtiquette(payload.libelle) : payload.cle);

/** Étiquettes of the commission on one dossier. */
export function executeEtiquetteAct(view: ActView, act: EtiquetteAct, ctx: DecideContext): Result<Effect> {
  const { dossier, etiquette } = view;
  const decided = decideEtiquette(
    { dossier, etiquette },
    act.type === 'etiquette.poser@1'
      ? { kind: 'poser', libelle: act.payload.libelle, couleur: act.payload.couleur }
      : { kind: 'retirer' },
    ctx,
  );
  if (!decided.ok) return decided;
  const named = decided.value ?? etiquette;
  if (!named) return accept({ changes: [], touches: [], avertissements: [] });
  return accept(
    effectOf({
      entity: 'etiquette',
      id: named.id,
      body: decided.value,
      fields: ['*'],
      scopes: [commissionScope(dossier.commissionId)],
    }),
  );
}
