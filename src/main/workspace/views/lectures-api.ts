import { affectationId } from '../../../domain/lecture/affectation.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { ActsApi, LecturesApi } from '../api/member.ts';
import type { Overlay } from '../replica/overlay.ts';
import { accordVue } from './accord-view.ts';
import { balayageVue } from './balayage-view.ts';
import { maCharge } from './charge-view.ts';
import { commissionsOf } from './lectures-view.ts';
import { type RepartitionServices, repartitionVue, suiviLectures } from './repartition-view.ts';

/** Who reads what, as the interface asks for it. */
export function createLectures(deps: RepartitionServices & { readonly acts: ActsApi }): LecturesApi {
  return {
    commissions: () => commissionsOf(deps),
    plan: (query) => repartitionVue(deps, query),
    suivi: (commissionId, sessionIds) => suiviLectures(deps, commissionId, sessionIds),
    maCharge: (sessionId, today) => maCharge(deps, sessionId, today),
    accord: (query) => accordVue(deps, query),
    balayage: (query) => balayageVue(deps, query),
    affecter: (acts) =>
      acts.map((act) => {
        const inverse = inverseOf(deps.overlay, act);
        const answer = deps.acts.act(act, 0);
        return { answer, inverse: answer.ok ? inverse : null };
      }),
    // The last one first: an act may build on the one before.
    defaire: (faites) =>
      faites
        .toReversed()
        .filter(({ id, inverse }) => !deps.acts.withdraw(id) && !deps.acts.act(inverse, 0).ok).length,
  };
}

/** What puts an affectation back as it stands now; null for other acts, and where nothing would change. */
function inverseOf({ documents }: Overlay, act: Act): Act | null {
  if (act.type !== 'affectation.affecter@1' && act.type !== 'affectation.retirer@1') return null;
  const { dossierId, personneId } = act.payload;
  const before = documents.get('affectation', affectationId(dossierId, personneId))?.body;
  if (!before) return { type: 'affectation.retirer@1', payload: { dossierId, personneId } };
  const { role, echeance } = before;
  return { type: 'affectation.affecter@1', payload: { dossierId, personneId, role, echeance } };
}
