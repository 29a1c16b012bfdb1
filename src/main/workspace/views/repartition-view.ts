import type { Affectation } from '../../../domain/lecture/affectation.ts';
import { aRemplacer } from '../../../domain/lecture/remplacement.ts';
import {
  type DossierAPartager,
  type LecteurPossible,
  repartir,
} from '../../../domain/lecture/repartition.ts';
import type {
  ChargeMembre,
  RepartitionQuery,
  RepartitionVue,
  SuiviLectures,
} from '../../../protocol/lectures.ts';
import type { QueueStore } from '../../application/queue-ports.ts';
import type { InboxEntry } from '../../application/replica-ports.ts';
import { actOf } from '../replica/overlay.ts';
import {
  echeanceOf,
  entriesOfCommission,
  hidesOthers,
  type LecturesServices,
  nommer,
  sharedCommission,
  votants,
} from './lectures-view.ts';

export interface RepartitionServices extends LecturesServices {
  readonly queue: Pick<QueueStore, 'actes'>;
}

interface Read {
  readonly entry: InboxEntry;
  readonly affectations: readonly Affectation[];
}

const readOf = ({ overlay }: LecturesServices, entries: readonly InboxEntry[]): readonly Read[] =>
  entries.map((entry) => ({
    entry,
    affectations: overlay.documents.ofDossier('affectation', entry.id).map(({ body }) => body),
  }));

/**
 * PM3: of others' récusations a workspace knows those of readers; the others it learns of from the server's
 * refusals, as `${dossierId}.${personneId}`.
 */
function refusedReaders(queue: RepartitionServices['queue']): ReadonlySet<string> {
  return new Set(
    queue.actes().flatMap((acte) => {
      const act = actOf(acte);
      return act?.type === 'affectation.affecter@1' &&
        acte.detail?.kind === 'refus' &&
        acte.detail.refusal.code === 'membre_recuse'
        ? [`${act.payload.dossierId}.${act.payload.personneId}`]
        : [];
    }),
  );
}

/** OR5: how the dossiers asked for would be shared out; null: it is not this person's to do. */
export function repartitionVue(deps: RepartitionServices, query: RepartitionQuery): RepartitionVue | null {
  const commission = sharedCommission(deps, query.commissionId);
  if (!commission) return null;
  // Loads are those of the whole commission: who reads for another formation reads less for this one.
  const all = readOf(deps, entriesOfCommission(deps, commission.id, []));
  const wanted = new Set(
    entriesOfCommission(deps, commission.id, query.sessionIds)
      .filter(({ statut }) => query.dossiers === 'transmis' || statut === 'CO')
      .map(({ id }) => id),
  );
  const refused = refusedReaders(deps.queue);
  const membres = votants(commission).map(({ personneId }): LecteurPossible => {
    const his = all.flatMap(({ affectations }) =>
      affectations.filter((one) => one.personneId === personneId && one.recuseeLe === null),
    );
    return {
      personneId,
      part: query.parts[personneId] ?? 1,
      charge: his.filter(({ role }) => role !== 'reserve').length,
      reserve: his.filter(({ role }) => role === 'reserve').length,
    };
  });
  const dossiers = all
    .filter(({ entry }) => wanted.has(entry.id))
    .map(({ entry, affectations }): DossierAPartager => {
      const known = affectations.map(({ personneId, role, recuseeLe }) => ({
        personneId,
        role,
        recuse: recuseeLe !== null,
      }));
      const learnt = membres
        .filter(({ personneId }) => refused.has(`${entry.id}.${personneId}`))
        .filter(({ personneId }) => !known.some((one) => one.personneId === personneId))
        .map(({ personneId }) => ({ personneId, role: 'lecteur' as const, recuse: true }));
      return {
        id: entry.id,
        sessionId: entry.sessionId,
        tri: `${entry.tri} ${entry.numero}`,
        lecteurs: [...known, ...learnt],
      };
    });
  const plan = repartir(dossiers, membres, query.options);
  const touched = new Set([...plan.placements, ...plan.manques].map(({ dossierId }) => dossierId));
  const lacking = new Set(plan.manques.map(({ dossierId }) => dossierId));
  return {
    ...plan,
    dossiers: dossiers.length,
    pourvus: dossiers.filter(({ id }) => !touched.has(id)).length,
    nommes: all.filter(({ entry }) => lacking.has(entry.id)).map(({ entry }) => ({ dossier: nommer(entry) })),
  };
}

/** OR5, PM3: how far the reading is, and whom to replace; null: it is not this person's business. */
export function suiviLectures(
  deps: LecturesServices,
  commissionId: string,
  sessionIds: readonly string[],
): SuiviLectures | null {
  const commission = sharedCommission(deps, commissionId);
  if (!commission) return null;
  const actor = deps.member.actor();
  const reads = readOf(deps, entriesOfCommission(deps, commission.id, sessionIds));
  const shared = reads.filter(({ affectations }) => affectations.length > 0);
  const given = new Set(
    shared.flatMap(({ entry }) =>
      deps.overlay.documents
        .ofDossier('avis', entry.id)
        .filter(({ body }) => body.etat === 'rendu')
        .map(({ body }) => `${body.dossierId}.${body.auteurId}`),
    ),
  );
  return {
    charges: votants(commission).map(({ personneId }): ChargeMembre => {
      const his = shared.flatMap(({ entry, affectations }) =>
        affectations
          .filter((one) => one.personneId === personneId && one.recuseeLe === null && one.role !== 'reserve')
          .map((affectation) => ({ entry, affectation })),
      );
      const left = his.filter(({ entry }) => !given.has(`${entry.id}.${personneId}`));
      return {
        personneId,
        confies: his.length,
        rendus: his.length - left.length,
        echeance:
          left
            .flatMap(({ entry, affectation }) => echeanceOf(affectation, entry, deps.sessions) ?? [])
            .toSorted()[0] ?? null,
      };
    }),
    masques: shared.filter(({ entry }) => hidesOthers(commission, entry, actor)).length,
    recuses: shared.flatMap(({ entry, affectations }) =>
      aRemplacer(affectations).map(({ recuse, reserve }) => ({
        dossier: nommer(entry),
        personneId: recuse.personneId,
        nom: recuse.personneNom,
        le: recuse.recuseeLe ?? 0,
        echeance: recuse.echeance,
        reserve: reserve && { personneId: reserve.personneId, nom: reserve.personneNom },
      })),
    ),
  };
}
