import type { Actor } from '../../../domain/actor.ts';
import { avisId } from '../../../domain/avis/avis.ts';
import { affectationId } from '../../../domain/lecture/affectation.ts';
import type { DossierAct } from '../../../protocol/mutations.ts';
import { etiquetteOf } from '../../application/acts/etiquette-acts.ts';
import type { ActView } from '../../application/mutation-types.ts';
import type { Documents } from './documents.ts';

/** Ids that two devices of one member agree on offline. */
export const ownId = (about: string, { personneId }: Pick<Actor, 'personneId'>): string =>
  `${about}.${personneId}`;

/**
 * What deciding `act` may look at, from the member's own documents; undefined when its dossier, or what
 * the dossier is read with, is not here.
 */
export function viewForAct(documents: Documents, act: DossierAct, actor: Actor): ActView | undefined {
  const { dossierId } = act.payload;
  const dossier = documents.get('dossier', dossierId)?.body;
  const session = dossier && documents.get('session', dossier.sessionId)?.body;
  const commission = dossier && documents.get('commission', dossier.commissionId)?.body;
  const etablissement = documents.etablissement();
  if (!dossier || !session || !commission || !etablissement) return undefined;
  const mine = avisId(dossierId, actor.personneId);
  const { payload } = act;
  const noteId = 'noteId' in payload ? payload.noteId : undefined;
  const filId = 'filId' in payload ? payload.filId : null;
  const lecteur = 'personneId' in payload ? payload.personneId : actor.personneId;
  return {
    etablissement,
    session,
    commission,
    dossier,
    monAvis: documents.get('avis', mine)?.body,
    autresAvisRendus: documents
      .ofDossier('avis', dossierId)
      .filter(({ id, body }) => id !== mine && body.etat === 'rendu')
      .map(({ body }) => body),
    decision: documents.get('decision', dossierId)?.body,
    rangs: act.type.startsWith('decision.') ? documents.rangsOf(dossier.sessionId) : new Map(),
    note: noteId === undefined ? undefined : documents.get('note', noteId)?.body,
    fil: filId === null ? undefined : documents.get('note', filId)?.body,
    etiquette:
      act.type === 'etiquette.poser@1' || act.type === 'etiquette.retirer@1'
        ? documents.get('etiquette', etiquetteOf(act))?.body
        : undefined,
    affectation: documents.get('affectation', affectationId(dossierId, lecteur))?.body,
    // Of others' récusations a replica knows nothing: the server refuses.
    lecteurRecuse: false,
    lecture: documents.get('lecture', ownId(dossierId, actor))?.body,
    recusation: documents.get('recusation', ownId(dossier.candidatId, actor))?.body,
  };
}
