import { avisId } from '../../../domain/avis/avis.ts';
import { completudeDe } from '../../../domain/candidature/completude.ts';
import { abilitiesOf } from '../../../domain/rights/abilities.ts';
import type { DossierView, InboxQuery } from '../../../protocol/workspace.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import type { ActsApi, DossierApi } from '../api/member.ts';
import type { Member } from '../member/me.ts';
import { ownId } from '../replica/act-view.ts';
import { changedSince } from '../replica/changed-since.ts';
import type { Overlay } from '../replica/overlay.ts';
import { filterOf } from './inbox-filter.ts';
import type { ServedVersions } from './served.ts';
import type { Sessions } from './sessions.ts';

export interface DossierViewServices {
  readonly replica: ReplicaStore;
  readonly overlay: Overlay;
  readonly member: Member;
  readonly sessions: Sessions;
  readonly served: ServedVersions;
  /** This dossier is on the screen, in the order of this list: its files first, then the next ones'. */
  readonly onOpen: (id: string, query: InboxQuery) => void;
}

/** Dossiers as the interface asks for them. */
export function createDossierApi(deps: DossierViewServices & { readonly acts: ActsApi }): DossierApi {
  return {
    get: (id, query) => dossierView(deps, id, query),
    markRead: (dossierId, versionLue) =>
      deps.acts.act({ type: 'lecture.noter@1', payload: { dossierId, versionLue } }, versionLue),
  };
}

/** PM2: a dossier with all that its reader needs, waiting acts on top (SY7). Null: not here, or no more. */
function dossierView(deps: DossierViewServices, id: string, query: InboxQuery): DossierView | null {
  const { documents } = deps.overlay;
  const actor = deps.member.actor();
  const stored = documents.get('dossier', id);
  const session = stored && deps.sessions.get(stored.body.sessionId);
  const commission = stored && documents.get('commission', stored.body.commissionId)?.body;
  if (!stored || !session || !commission || actor.recusations.includes(stored.body.candidatId)) return null;
  const { body: dossier, version } = stored;
  const decision = documents.get('decision', id);
  const lecture = documents.get('lecture', ownId(id, actor))?.body;
  const mine = avisId(id, actor.personneId);
  const notes = documents.ofDossier('note', id).map(({ body }) => body);
  deps.served.shown(id, decision?.version ?? 0);
  deps.onOpen(id, query);
  return {
    dossier,
    version,
    session,
    commission,
    monAvis: documents.get('avis', mine)?.body ?? null,
    autresAvis: documents
      .ofDossier('avis', id)
      .filter((avis) => avis.id !== mine)
      .map(({ body }) => body),
    decision: decision?.body ?? null,
    notes: notes.toSorted((a, b) => a.creeLe - b.creeLe),
    etiquettes: documents
      .ofDossier('etiquette', id)
      .map(({ body }) => body)
      .toSorted((a, b) => (a.cle < b.cle ? -1 : 1)),
    affectations: documents.ofDossier('affectation', id).map(({ body }) => body),
    lecture: lecture ?? null,
    depuisLecture: changedSince(lecture, { dossier, version, decision: decision?.body, notes }, actor),
    abilities: abilitiesOf(actor, dossier, decision?.body, commission),
    completude: completudeDe(dossier, session),
    voisins: deps.replica.inbox.neighbours(filterOf(query, deps.sessions.vocabulary()), id),
    fichiers: Object.fromEntries(
      dossier.pieces.flatMap(({ versions }) =>
        versions.map(({ sha256 }) => [sha256, deps.replica.files.get(sha256)?.etat ?? 'attendu']),
      ),
    ),
    enAttenteEnvoi: deps.overlay.waiting(id),
  };
}
