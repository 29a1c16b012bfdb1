import type { DecideContext } from '../actor.ts';
import { accept, type Result, refuse } from '../refusal.ts';
import { estLeCandidat, peutLireDossier, peutTraiterDossier } from '../rights/dossier.ts';
import type { DossierCommand } from './commands.ts';
import { decideCandidat } from './decide-candidat.ts';
import { decideScolarite } from './decide-scolarite.ts';
import type { Dossier } from './dossier.ts';
import { avecPiece, type DossierOutcome, type DossierState } from './dossier-state.ts';

const COMMANDES_CANDIDAT = [
  'declarerNonConcerne',
  'declarerConcerne',
  'repondre',
  'transmettre',
  'annuler',
  'confirmer',
  'desister',
  'demanderMotifs',
] as const;

/**
 * LC1, LC3–LC8, DE7, DE11: what becomes of a dossier by one command. Pure; the dossier comes back whole, with its
 * event on the timeline and `majLe` moved, or a refusal comes back and nothing changed.
 */
export function decideDossier(
  state: DossierState,
  command: DossierCommand,
  ctx: DecideContext,
): Result<DossierOutcome> {
  const { dossier } = state;
  if (!peutLireDossier(ctx.actor, dossier)) return refuse('introuvable');
  if (dossier.annuleeLe !== null) return refuse('dossier_annule');
  const deLui = estLeCandidat(ctx.actor, dossier);
  if (command.kind === 'signalerPiece') return deLui ? refuse('interdit') : signaler(dossier, command, ctx);
  if (command.kind === 'deposer') {
    // Staff deposits on behalf of the candidat what came by post.
    if (!deLui && !peutTraiterDossier(ctx.actor, dossier)) return refuse('interdit');
    return decideCandidat(state, command, ctx);
  }
  if (isOf(command, COMMANDES_CANDIDAT))
    return deLui ? decideCandidat(state, command, ctx) : refuse('interdit');
  return peutTraiterDossier(ctx.actor, dossier) ? decideScolarite(state, command, ctx) : refuse('interdit');
}

const isOf = <K extends DossierCommand['kind']>(
  command: DossierCommand,
  kinds: readonly K[],
): command is Extract<DossierCommand, { kind: K }> => (kinds as readonly string[]).includes(command.kind);

/** Any reader hands an unreadable file back to staff; the pièce itself stays as it is. */
function signaler(
  dossier: Dossier,
  command: Extract<DossierCommand, { kind: 'signalerPiece' }>,
  { actor, now }: DecideContext,
): Result<DossierOutcome> {
  const piece = dossier.pieces.find(({ typeId }) => typeId === command.typeId);
  if (!piece) return refuse('piece_inconnue');
  if (command.raison.trim() === '') return refuse('raison_requise');
  const signalement = { raison: command.raison, auteurNom: actor.nom, le: now };
  return accept({
    dossier: avecPiece(dossier, { ...piece, signalement }, now, {
      kind: 'signalement',
      le: now,
      par: actor.nom,
      typeId: piece.typeId,
      raison: command.raison,
    }),
    avertissements: [],
  });
}
