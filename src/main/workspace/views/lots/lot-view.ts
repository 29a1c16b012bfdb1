import type { Langue } from '../../../../domain/codes.ts';
import type { EnvoiLot, LigneLot } from '../../../../protocol/lots.ts';
import type { Ligne } from '../../../application/lots-ports.ts';
import type { Acte, QueueStore } from '../../../application/queue-ports.ts';
import type { ReplicaStore } from '../../../application/replica-ports.ts';
import type { Sessions } from '../sessions.ts';

export interface LineContext {
  readonly replica: Pick<ReplicaStore, 'inbox'>;
  readonly queue: Pick<QueueStore, 'acte'>;
  readonly sessions: Pick<Sessions, 'get'>;
  readonly langue: Langue;
}

/** A line of a lot with what has become of its act since: the server may have refused it. */
export function lineView({ replica, queue, sessions, langue }: LineContext, ligne: Ligne): LigneLot {
  const { dossierId, avant, apres, mail, lettre } = ligne;
  const row = replica.inbox.get(dossierId);
  const acte = ligne.sort === 'fait' ? queue.acte(ligne.acteId) : undefined;
  const given = acte?.etat === 'refuse';
  return {
    dossierId,
    libelle: row ? `${row.nom} ${row.prenom.split(',')[0] ?? ''}`.trim() || row.numero : '',
    numero: row?.numero ?? '',
    formation: row ? (sessions.get(row.sessionId)?.libelle[langue] ?? '') : '',
    avant,
    apres,
    sort: given ? 'refuse' : ligne.sort,
    refusal: given && acte.detail?.kind === 'refus' ? acte.detail.refusal : ligne.refusal,
    envoi: ligne.sort === 'fait' && !given ? envoiOf(acte) : null,
    mail,
    lettre,
  };
}

/** An act that the queue no longer holds was received, and is covered by a backup (SY8). */
function envoiOf(acte: Acte | undefined): EnvoiLot {
  if (!acte || acte.etat === 'acquitte') return 'recu';
  return acte.etat === 'conflit' ? 'conflit' : 'attente';
}
