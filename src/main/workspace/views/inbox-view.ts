import type { Langue } from '../../../domain/codes.ts';
import {
  ETATS_INBOX,
  type InboxCounts,
  type InboxQuery,
  type InboxRow,
} from '../../../protocol/workspace.ts';
import type { InboxEntry, ReplicaStore } from '../../application/replica-ports.ts';
import type { InboxApi } from '../api/member.ts';
import { filterOf } from './inbox-filter.ts';
import type { Sessions } from './sessions.ts';

const EVERYTHING: InboxQuery = {
  recherche: '',
  etat: 'tous',
  sessionId: null,
  statut: null,
  tri: { colonne: 'nom', descendant: false },
};

export interface InboxViewServices {
  readonly replica: Pick<ReplicaStore, 'inbox'>;
  readonly sessions: Sessions;
  readonly langue: () => Langue;
  /** The interface looks at this list: files are fetched in its order. */
  readonly onList: (query: Parameters<InboxApi['page']>[0]) => void;
}

/** Rows of the list as the interface shows them. */
export const createRowOf =
  ({ sessions, langue }: Pick<InboxViewServices, 'sessions' | 'langue'>) =>
  (entry: InboxEntry): InboxRow => ({
    id: entry.id,
    numero: entry.numero,
    nom: entry.nom,
    prenom: entry.prenom,
    formation: sessions.get(entry.sessionId)?.libelle[langue()] ?? '',
    statut: entry.statut,
    bac: entry.bac,
    moyenne: entry.moyenne,
    pieces: { faites: entry.piecesFaites, total: entry.piecesTotal },
    avis: { etat: entry.avisEtat, type: entry.avisType },
    majLe: entry.majLe,
    nouveau: entry.nouveau,
    mention: entry.mention,
    enAttenteEnvoi: entry.enAttente,
    annulee: entry.annulee,
    motifsAvant: entry.motifsAvant,
    affectation: entry.affectation,
    echeance: entry.echeance,
    etiquettes: entry.etiquettes,
  });

/** The list, as the interface asks for it. */
export function createInboxView({ replica, sessions, langue, onList }: InboxViewServices): InboxApi {
  const rowOf = createRowOf({ sessions, langue });
  const filter = (query: Parameters<InboxApi['page']>[0]) => filterOf(query, sessions.vocabulary());

  return {
    page(query, offset, limit) {
      onList(query);
      const asked = filter(query);
      return {
        total: replica.inbox.count(asked),
        offset,
        rows: replica.inbox.page(asked, offset, limit).map(rowOf),
      };
    },
    counts(query) {
      const tri = { colonne: 'nom', descendant: false } as const;
      const asked = { ...filter(query), tri, sessions: [] };
      const parEtat = Object.fromEntries(
        ETATS_INBOX.map((etat) => [etat, replica.inbox.count({ ...asked, etat })]),
      ) as InboxCounts['parEtat'];
      const counted = new Map(replica.inbox.sessions().map((count) => [count.sessionId, count]));
      return {
        parEtat,
        sessions: sessions.vocabulary().order.flatMap((id) => {
          const session = sessions.get(id);
          if (!session) return [];
          const { total, aLire } = counted.get(id) ?? { total: 0, aLire: 0 };
          const { retour, jury } = session.calendrier;
          return [{ id, libelle: session.libelle, total, aLire, retour, jury }];
        }),
        etiquettes: replica.inbox.etiquettes(),
      };
    },
    find: (recherche, limit) => replica.inbox.page(filter({ ...EVERYTHING, recherche }), 0, limit).map(rowOf),
    rows: (ids) =>
      ids.flatMap((id) => {
        const entry = replica.inbox.get(id);
        return entry ? [rowOf(entry)] : [];
      }),
    totals: (queries) => queries.map((query) => replica.inbox.count(filter(query))),
    locate: (query, id) => replica.inbox.position(filter(query), id),
  };
}
