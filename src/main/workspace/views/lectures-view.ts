import type { Actor } from '../../../domain/actor.ts';
import type { Affectation } from '../../../domain/lecture/affectation.ts';
import { peutAffecter } from '../../../domain/rights/affectation.ts';
import { estDeLaCommission } from '../../../domain/rights/dossier.ts';
import type { CommissionDocument } from '../../../protocol/entities.ts';
import type { CommissionLue, DossierNomme } from '../../../protocol/lectures.ts';
import type { InboxQuery } from '../../../protocol/workspace.ts';
import type { InboxEntry, ReplicaStore } from '../../application/replica-ports.ts';
import type { Member } from '../member/me.ts';
import type { Overlay } from '../replica/overlay.ts';
import { filterOf } from './inbox-filter.ts';
import type { Sessions } from './sessions.ts';

export interface LecturesServices {
  readonly replica: ReplicaStore;
  readonly overlay: Overlay;
  readonly member: Member;
  readonly sessions: Sessions;
}

const ALL: InboxQuery = {
  recherche: '',
  etat: 'tous',
  sessionId: null,
  statut: null,
  tri: { colonne: 'nom', descendant: false },
};
/** More than a commission ever has. */
const LIMIT = 100_000;

/** Rows of the list in the order of names; of one state, or of all. */
export const entriesOf = (
  { replica, sessions }: Pick<LecturesServices, 'replica' | 'sessions'>,
  query: Partial<InboxQuery> = {},
): readonly InboxEntry[] =>
  replica.inbox.page(filterOf({ ...ALL, ...query }, sessions.vocabulary()), 0, LIMIT);

/** What a commission was sent, of these sessions, of all when there are none: nothing annulled. */
export function entriesOfCommission(
  deps: Pick<LecturesServices, 'replica' | 'sessions'>,
  commissionId: string,
  sessionIds: readonly string[],
): readonly InboxEntry[] {
  const wanted = new Set(
    deps.sessions
      .all()
      .filter((session) => session.commissionId === commissionId)
      .map(({ id }) => id)
      .filter((id) => sessionIds.length === 0 || sessionIds.includes(id)),
  );
  return entriesOf(deps).filter(
    ({ sessionId, annulee, statut }) => wanted.has(sessionId) && !annulee && statut !== 'AT',
  );
}

const lieuOf = ({ id, centreId }: CommissionDocument) => ({ commissionId: id, centreId, candidatId: '' });

/** Who writes avis, by name. */
export const votants = ({ membres }: CommissionDocument) =>
  membres
    .filter(({ role }) => role !== 'lecteur')
    .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr') || (a.personneId < b.personneId ? -1 : 1));

/** OR5: commissions that this person sits in, then those whose dossiers he shares out as staff. */
export function commissionsOf({ replica, member, sessions }: LecturesServices): readonly CommissionLue[] {
  const actor = member.actor();
  return replica
    .all('commission')
    .map(({ body }) => body)
    .filter(
      (commission) => peutAffecter(actor, lieuOf(commission)) || estDeLaCommission(actor, lieuOf(commission)),
    )
    .map((commission) => ({
      id: commission.id,
      nom: commission.nom,
      affecte: peutAffecter(actor, lieuOf(commission)),
      sessions: sessions.vocabulary().order.flatMap((id) => {
        const session = sessions.get(id);
        return session?.commissionId === commission.id
          ? [{ id, libelle: session.libelle, jury: session.calendrier.jury }]
          : [];
      }),
      membres: votants(commission),
    }))
    .filter((commission) => commission.sessions.length > 0)
    .toSorted((a, b) => {
      const sits = ({ id }: CommissionLue): number =>
        estDeLaCommission(actor, { commissionId: id, centreId: '', candidatId: '' }) ? 0 : 1;
      return sits(a) - sits(b) || a.nom.localeCompare(b.nom, 'fr');
    });
}

/** OR5: the commission, for who shares its dossiers out; undefined for everybody else. */
export function sharedCommission(deps: LecturesServices, id: string): CommissionDocument | undefined {
  const commission = deps.replica.get('commission', id)?.body;
  return commission && peutAffecter(deps.member.actor(), lieuOf(commission)) ? commission : undefined;
}

/** The day an avis is expected: its own, or the session's jury. */
export const echeanceOf = (
  { echeance }: Pick<Affectation, 'echeance'>,
  entry: Pick<InboxEntry, 'sessionId'>,
  sessions: Sessions,
): string | null => echeance ?? sessions.get(entry.sessionId)?.calendrier.jury ?? null;

/** As it is named to its reader. */
export const nommer = ({ id, nom, prenom, numero }: InboxEntry): DossierNomme => ({
  id,
  libelle: `${nom} ${prenom}`.trim() || numero,
  numero,
});

/** DE1: others' avis on it are not sent to this person yet. */
export const hidesOthers = (commission: CommissionDocument, entry: InboxEntry, actor: Actor): boolean =>
  commission.avisMasques &&
  entry.avisEtat !== 'rendu' &&
  estDeLaCommission(actor, lieuOf(commission)) &&
  !estStaff(actor, commission);

const estStaff = (actor: Actor, { centreId }: CommissionDocument): boolean =>
  actor.roles.some(
    (role) => role.kind === 'scolarite' || (role.kind === 'gestionnaire' && role.centreId === centreId),
  );
