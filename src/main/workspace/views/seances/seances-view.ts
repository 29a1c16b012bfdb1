import { peutSaisirDecision } from '../../../../domain/rights/decision.ts';
import { peutConduireSeance, peutLireSeance, presentSeance } from '../../../../domain/rights/seance.ts';
import type { Seance } from '../../../../domain/seance/seance.ts';
import type { ClassementView, SeanceItem, SeanceRow, SeanceView } from '../../../../protocol/seances.ts';
import type { ReplicaDocument, ReplicaStore } from '../../../application/replica-ports.ts';
import { LANGUE_PV } from '../../../documents/demande.ts';
import type { SeancesApi } from '../../api/member.ts';
import type { Member } from '../../member/me.ts';
import type { Overlay } from '../../replica/overlay.ts';
import type { Sessions } from '../sessions.ts';
import { seanceRow } from './seance-row.ts';

export interface SeancesViewServices {
  readonly replica: Pick<ReplicaStore, 'all' | 'inbox'>;
  readonly overlay: Overlay;
  readonly member: Member;
  readonly sessions: Sessions;
}

/** Dossiers asked of the list at once. */
const PAGE = 500;

/** DE12: séances as the interface asks for them, waiting acts on top (SY7). */
export function createSeancesView(deps: SeancesViewServices): SeancesApi {
  const { overlay, member } = deps;
  const commissionOf = (id: string) => overlay.documents.get('commission', id)?.body;

  /** Looked at again here: a récusation may still wait to be sent (PM3). */
  const shown = (stored: ReplicaDocument<'seance'>): Seance | null => {
    const commission = commissionOf(stored.body.commissionId);
    return commission ? presentSeance(stored.body, member.actor(), commission) : null;
  };

  return {
    list() {
      const seances = overlay.documents.seances().flatMap((stored) => shown(stored) ?? []);
      const commissions = deps.replica
        .all('commission')
        .flatMap(({ id, body }) => (peutConduireSeance(member.actor(), body) ? [{ id, nom: body.nom }] : []));
      return {
        seances: seances
          .map((seance) => itemOf(seance, commissionOf(seance.commissionId)?.nom ?? ''))
          .toSorted((a, b) => `${b.jour} ${b.heure}`.localeCompare(`${a.jour} ${a.heure}`)),
        commissions: commissions.toSorted((a, b) => a.nom.localeCompare(b.nom)),
      };
    },
    get(id) {
      const stored = overlay.documents.get('seance', id);
      const seance = stored && shown(stored);
      return seance ? seanceView(deps, seance, stored.version) : null;
    },
    candidats: (commissionId) => {
      const commission = commissionOf(commissionId);
      return commission && peutLireSeance(member.actor(), commission) ? candidatsOf(deps, commissionId) : [];
    },
    classement: (sessionId) => classementView(deps, sessionId),
    async pv(id) {
      const stored = overlay.documents.get('seance', id);
      const pv = stored && shown(stored)?.pv;
      if (!pv) return null;
      // Loaded when it is asked for: most members never do.
      const { composePv } = await import('../../../documents/proces-verbal.ts');
      const { nomFichier, octets } = await composePv({ langue: LANGUE_PV, pv });
      return { nomFichier, base64: Buffer.from(octets).toString('base64') };
    },
  };
}

const itemOf = (seance: Seance, commission: string): SeanceItem => ({
  id: seance.id,
  titre: seance.titre,
  jour: seance.jour,
  heure: seance.heure,
  lieu: seance.lieu,
  etat: seance.etat,
  commission,
  dossiers: seance.ordre.length,
  faits: seance.ordre.filter(({ dossierId }) => seance.points[dossierId]).length,
});

function seanceView(
  { overlay, member, sessions }: SeancesViewServices,
  seance: Seance,
  version: number,
): SeanceView | null {
  const { documents } = overlay;
  const commission = documents.get('commission', seance.commissionId)?.body;
  if (!commission) return null;
  const actor = member.actor();
  const rows: Record<string, SeanceRow> = {};
  for (const { dossierId } of seance.ordre) {
    const row = seanceRow(documents, dossierId, actor.recusations);
    if (row) rows[dossierId] = row;
  }
  const spoken = new Set(Object.values(rows).map(({ sessionId }) => sessionId));
  return {
    seance,
    version,
    commission,
    rows,
    conduire: peutConduireSeance(actor, commission),
    sessions: [...spoken].flatMap((id) => {
      const session = sessions.get(id);
      return session ? [{ id, libelle: session.libelle, liste: documents.rangsOf(id).size }] : [];
    }),
    enAttenteEnvoi: overlay.waiting(seance.id),
  };
}

/** Dossiers that could be put on the order of the day: transmitted, of this commission, in the order of names. */
function candidatsOf(
  { replica, overlay, member, sessions }: SeancesViewServices,
  commissionId: string,
): readonly SeanceRow[] {
  const { recusations } = member.actor();
  return sessions
    .all()
    .filter((session) => session.commissionId === commissionId)
    .flatMap(({ id: sessionId }) => {
      const filter = {
        words: [],
        etat: 'tous',
        sessionId,
        statut: null,
        etiquette: null,
        tri: { colonne: 'nom', descendant: false },
        sessions: [],
      } as const;
      const rows: SeanceRow[] = [];
      for (let from = 0; ; from += PAGE) {
        const page = replica.inbox.page(filter, from, PAGE);
        for (const { id, annulee } of page) {
          const transmitted = (overlay.documents.get('dossier', id)?.body.transmissions.length ?? 0) > 0;
          const row = transmitted && !annulee ? seanceRow(overlay.documents, id, recusations) : undefined;
          if (row) rows.push(row);
        }
        if (page.length < PAGE) return rows;
      }
    });
}

function classementView(
  { overlay, member, sessions }: SeancesViewServices,
  sessionId: string,
): ClassementView | null {
  const { documents } = overlay;
  const session = sessions.get(sessionId);
  const commission = session && documents.get('commission', session.commissionId)?.body;
  const actor = member.actor();
  if (!commission || !peutLireSeance(actor, commission)) return null;
  const rangs = [...documents.rangsOf(sessionId)].toSorted(([a], [b]) => a - b);
  return {
    sessionId,
    libelle: session.libelle,
    commissionId: commission.id,
    commission: commission.nom,
    lignes: rangs.flatMap(([rang, dossierId]) => {
      const row = seanceRow(documents, dossierId, actor.recusations);
      return row?.decision ? [{ ...row, rang, fige: row.decision.etat !== 'saisie' }] : [];
    }),
    classer: peutSaisirDecision(actor, {
      commissionId: commission.id,
      centreId: commission.centreId,
      candidatId: '',
    }),
  };
}
