import type { DecideContext } from '../actor.ts';
import { estATemps } from '../calendar/jours.ts';
import { declarerConcerne, declarerNonConcerne, deposer } from '../piece/decide-piece.ts';
import type { Piece } from '../piece/piece.ts';
import { accept, assertNever, type Result, refuse } from '../refusal.ts';
import type { DossierCommand } from './commands.ts';
import { demanderMotifs } from './decide-motifs.ts';
import { decideSuite } from './decide-suite.ts';
import type { Dossier, EvenementDossier, Reponse } from './dossier.ts';
import { avecPiece, type DossierOutcome, type DossierState, pieceDe } from './dossier-state.ts';
import { versionsATransmettre } from './manifeste.ts';
import { questionsSansReponse, verifierReponse } from './reponses.ts';

type Command = Extract<
  DossierCommand,
  {
    kind:
      | 'deposer'
      | 'declarerNonConcerne'
      | 'declarerConcerne'
      | 'repondre'
      | 'transmettre'
      | 'annuler'
      | 'confirmer'
      | 'desister'
      | 'demanderMotifs';
  }
>;

/** LC3, LC5, LC8, DE7, DE11: what the candidat does with his candidature. */
export function decideCandidat(
  state: DossierState,
  command: Command,
  ctx: DecideContext,
): Result<DossierOutcome> {
  switch (command.kind) {
    case 'deposer':
      return changerPiece(state, command.typeId, command.commenceLe, ctx, (piece) =>
        deposer(piece, command.version),
      );
    case 'declarerNonConcerne':
      return changerPiece(state, command.typeId, ctx.now, ctx, (piece, type) =>
        declarerNonConcerne(piece, type),
      );
    case 'declarerConcerne':
      return changerPiece(state, command.typeId, ctx.now, ctx, (piece) => declarerConcerne(piece));
    case 'repondre':
      return repondre(state, command.questionId, command.reponse, ctx);
    case 'transmettre':
      return transmettre(state, command, ctx);
    case 'annuler':
      return annuler(state, ctx);
    case 'confirmer':
    case 'desister':
      return decideSuite(state, command, ctx);
    case 'demanderMotifs':
      return demanderMotifs(state, command, ctx);
    default:
      return assertNever(command);
  }
}

/** LC3: while AT or IN, until the return day or the later one granted to this dossier. */
function modifiable(state: DossierState, commenceLe: number, { now }: DecideContext): Result<Dossier> {
  const { dossier, session, etablissement } = state;
  if (dossier.statut !== 'AT' && dossier.statut !== 'IN')
    return refuse('statut_inattendu', { statut: dossier.statut });
  const retour = dossier.retourAccorde ?? session.calendrier.retour;
  const instants = { commenceLe, now, graceMinutes: etablissement.graceMinutes };
  if (!estATemps(etablissement.fuseau, retour, instants))
    return refuse('date_retour_depassee', { jour: retour });
  return accept(dossier);
}

function changerPiece(
  state: DossierState,
  typeId: string,
  commenceLe: number,
  ctx: DecideContext,
  change: (piece: Piece, type: DossierState['session']['typesPiece'][number]) => Result<Piece>,
): Result<DossierOutcome> {
  const open = modifiable(state, commenceLe, ctx);
  if (!open.ok) return open;
  const found = pieceDe(state, typeId);
  if (!found.ok) return found;
  const changed = change(found.value.piece, found.value.type);
  if (!changed.ok) return changed;
  const evenement: EvenementDossier = {
    kind: 'piece',
    le: ctx.now,
    par: ctx.actor.nom,
    typeId,
    statut: changed.value.statut,
    commentaire: '',
  };
  return accept({ dossier: avecPiece(open.value, changed.value, ctx.now, evenement), avertissements: [] });
}

function repondre(
  state: DossierState,
  questionId: string,
  reponse: Reponse | null,
  ctx: DecideContext,
): Result<DossierOutcome> {
  const open = modifiable(state, ctx.now, ctx);
  if (!open.ok) return open;
  const question = state.session.questions.find(({ id }) => id === questionId);
  if (!question) return refuse(state.session.questions.length === 0 ? 'aucune_question' : 'introuvable');
  if (reponse !== null) {
    const lue = verifierReponse(question, reponse);
    if (!lue.ok) return lue;
  }
  const { [questionId]: _, ...autres } = open.value.reponses;
  const reponses = reponse === null ? autres : { ...autres, [questionId]: reponse };
  return accept({ dossier: { ...open.value, reponses, majLe: ctx.now }, avertissements: [] });
}

/** LC5: nothing obligatoire is missing or refused, the candidat confirms; what was sent is frozen. */
function transmettre(
  state: DossierState,
  command: Extract<Command, { kind: 'transmettre' }>,
  ctx: DecideContext,
): Result<DossierOutcome> {
  const open = modifiable(state, command.commenceLe, ctx);
  if (!open.ok) return open;
  const { dossier, session } = state;
  const statutDe = (typeId: string) => dossier.pieces.find((p) => p.typeId === typeId)?.statut ?? 'AT';
  const manquantes = session.typesPiece.filter((t) => t.obligatoire && statutDe(t.id) === 'AT').length;
  if (manquantes > 0) return refuse('piece_obligatoire_manquante', { count: manquantes });
  const refusees = dossier.pieces.filter((p) => p.statut === 'RE').length;
  if (refusees > 0) return refuse('piece_refusee_presente', { count: refusees });
  const muettes = questionsSansReponse(session.questions, dossier.reponses).length;
  if (muettes > 0) return refuse('question_obligatoire_sans_reponse', { count: muettes });
  if (!command.confirme) return refuse('confirmation_requise');
  const { recu, empreinte } = command;
  const pieces = versionsATransmettre(dossier);
  const { reponses } = dossier;
  return accept({
    dossier: {
      ...dossier,
      statut: 'RE',
      // What staff took in earlier gives way to what is transmitted now.
      pieces: dossier.pieces.map((piece) => (piece.retenue === undefined ? piece : sansRetenue(piece))),
      transmissions: [...dossier.transmissions, { recu, le: ctx.now, empreinte, pieces, reponses }],
      evenements: [
        ...dossier.evenements,
        { kind: 'transmission', le: ctx.now, par: ctx.actor.nom, recu },
        { kind: 'statut', le: ctx.now, par: ctx.actor.nom, de: dossier.statut, vers: 'RE', raison: '' },
      ],
      majLe: ctx.now,
    },
    avertissements: [{ kind: 'dossier_transmis', recu, empreinte }],
  });
}

const sansRetenue = ({ retenue: _, ...piece }: Piece): Piece => piece;

/** LC8: always possible until a decision is published; the row stays as a tombstone. */
function annuler(
  { dossier, decisionPubliee }: DossierState,
  { actor, now }: DecideContext,
): Result<DossierOutcome> {
  if (decisionPubliee) return refuse('deja_publie');
  return accept({
    dossier: {
      ...dossier,
      annuleeLe: now,
      evenements: [...dossier.evenements, { kind: 'annulation', le: now, par: actor.nom }],
      majLe: now,
    },
    avertissements: [{ kind: 'dossier_annule' }],
  });
}
