import type { Actor } from '../actor.ts';
import { COMMANDES_LOT, type CommandeLot } from '../decision/lot.ts';
import type { Commission } from '../organisation/organisation.ts';
import { assertNever } from '../refusal.ts';
import { peutPublierDecision, peutSaisirDecision, peutValiderDecision } from './decision.ts';
import { type Lieu, peutTraiterDossier } from './dossier.ts';

type Kind = CommandeLot['kind'];

/** PM2, DE5: what a person may do to dossiers of at least one of these commissions; each dossier is decided by itself. */
export const commandesDuLot = (
  actor: Actor,
  commissions: readonly Pick<Commission, 'id' | 'centreId' | 'publicationADeux'>[],
): readonly Kind[] =>
  COMMANDES_LOT.filter((kind) =>
    commissions.some(({ id, centreId, publicationADeux = false }) =>
      peut(kind, actor, { commissionId: id, centreId, candidatId: '' }, publicationADeux),
    ),
  );

function peut(kind: Kind, actor: Actor, lieu: Lieu, aDeux: boolean): boolean {
  switch (kind) {
    case 'saisir':
    case 'retirer':
      return peutSaisirDecision(actor, lieu);
    case 'valider':
      return peutValiderDecision(actor, lieu);
    case 'preparer':
      return aDeux && peutPublierDecision(actor, lieu);
    case 'publier':
      return peutPublierDecision(actor, lieu);
    case 'completer':
      return peutTraiterDossier(actor, lieu);
    default:
      return assertNever(kind);
  }
}
