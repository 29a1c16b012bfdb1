import { memeDecision } from '../../../../domain/decision/lot.ts';
import { refuse } from '../../../../domain/refusal.ts';
import type { Ligne } from '../../../application/lots-ports.ts';
import type { QueueStore } from '../../../application/queue-ports.ts';
import type { ActsApi } from '../../api/member.ts';
import type { Documents } from '../../replica/documents.ts';
import type { ServedVersions } from '../served.ts';

export interface UndoServices {
  readonly queue: Pick<QueueStore, 'acte' | 'pending'>;
  readonly documents: Documents;
  readonly served: ServedVersions;
  readonly acts: ActsApi;
}

/**
 * DE5: takes one line back: the act itself while it waits here, the inverse act once it has left. Refused
 * where something followed it, or where the candidat was told.
 */
export function undoLine({ queue, documents, served, acts }: UndoServices, ligne: Ligne): void {
  const { dossierId, acteId, inverse, laissee } = ligne;
  if (ligne.sort !== 'fait') return;
  ligne.refusal = null;
  const acte = queue.acte(acteId);
  // The server gave it back: there is nothing to take back, and the line says so by itself.
  if (acte?.etat === 'refuse' || acte?.etat === 'conflit') return;
  const decision = documents.get('decision', dossierId);
  if (!memeDecision(decision?.body, laissee)) {
    ligne.refusal = refuse('suivi_d_un_autre_acte').refusal;
    return;
  }
  // One that others rest on stays in the queue: they would be refused without it.
  const later = queue.pending(dossierId).some(({ n, type }) => n > (acte?.n ?? n) && isStep(type));
  if (!later && acts.withdraw(acteId)) {
    ligne.sort = 'annule';
    return;
  }
  if (!inverse) {
    ligne.refusal = refuse('candidat_informe').refusal;
    return;
  }
  served.shown(dossierId, decision?.version ?? 0);
  const answer = acts.act(inverse, documents.get('dossier', dossierId)?.version ?? 0);
  if (answer.ok) ligne.sort = 'annule';
  else ligne.refusal = answer.refusal;
}

const isStep = (type: string): boolean => type.startsWith('decision.') || type.startsWith('dossier.');
