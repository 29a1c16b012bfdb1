import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { type Act, isCommissionAct, sujetOf } from '../../../protocol/mutations.ts';
import type { ActAnswer } from '../../../protocol/workspace.ts';
import { targetOf } from '../../application/execute-act.ts';
import type { NewActe, QueueStore } from '../../application/queue-ports.ts';
import type { ActsApi } from '../api/member.ts';
import type { Member } from '../member/me.ts';
import type { Overlay } from '../replica/overlay.ts';
import type { Projector } from '../replica/projector.ts';
import { runAct } from '../replica/run-act.ts';
import type { WorkspaceServices } from '../services.ts';
import type { ServedVersions } from '../views/served.ts';
import { replacedBy } from './coalesce.ts';

/** A draft being typed waits this long for the next word before it leaves. */
const DRAFT_MS = 1_500;

export interface ActsServices {
  readonly queue: QueueStore;
  readonly overlay: Overlay;
  readonly projector: Projector;
  readonly member: Member;
  readonly served: ServedVersions;
  readonly services: Pick<WorkspaceServices, 'clock' | 'ids'>;
  /** Something is to be sent, in so many ms. */
  readonly onQueued: (afterMs: number) => void;
}

const refused = (refusal: Refusal): ActAnswer => ({ ok: false, refusal });

/** SY7: what the member does, decided on what he sees, durable before he is answered. */
export function createActs(deps: ActsServices): ActsApi {
  const { queue, overlay, projector, member, served, services, onQueued } = deps;

  /** SY6: version of the document the act writes to, as the member had it before him. */
  const baseOf = (act: Act, baseVersion: number): number => {
    if (isCommissionAct(act)) return baseVersion;
    const { entity, id } = targetOf(act, member.me().personneId);
    if (entity === 'dossier') return baseVersion;
    const known = overlay.documents.get(entity, id)?.version ?? 0;
    return entity === 'decision' ? (served.decision(act.payload.dossierId) ?? known) : known;
  };

  return {
    act(act, baseVersion, id = services.ids.uuid()) {
      const actor = member.actor();
      const sujet = sujetOf(act);
      const result = runAct(overlay.documents, act, { actor, now: services.clock.now() });
      if (!result) return refused(refuse('introuvable').refusal);
      if (!result.ok) return refused(result.refusal);
      const replaced = replacedBy(act, queue.pending(sujet));
      const acte: NewActe = {
        id: replaced?.id ?? id,
        type: act.type,
        payload: act.payload,
        dossierId: sujet,
        baseVersion: replaced?.baseVersion ?? baseOf(act, baseVersion),
        faitLe: services.clock.now(),
      };
      queue.enqueue([acte], replaced ? [replaced.id] : []);
      projector.project(sujet, act.type === 'decision.classer@1' ? act.payload.ordre : []);
      onQueued(act.type === 'avis.enregistrer@1' ? DRAFT_MS : 0);
      return { ok: true, id: acte.id };
    },
    withdraw(id) {
      const acte = queue.acte(id);
      if (!acte || !queue.withdraw(id)) return false;
      projector.project(acte.dossierId);
      queue.clean([acte.dossierId]);
      return true;
    },
  };
}
