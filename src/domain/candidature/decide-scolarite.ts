import type { DecideContext } from '../actor.ts';
import type { Avertissement } from '../avertissement.ts';
import { estJour } from '../calendar/jours.ts';
import { refuser, remettre, retenir, valider } from '../piece/decide-piece.ts';
import type { Piece, VersionPiece } from '../piece/piece.ts';
import { versionLue } from '../piece/version-lue.ts';
import { accept, assertNever, type Result, refuse } from '../refusal.ts';
import type { DossierCommand } from './commands.ts';
import { completudeDe, obligatoiresATraiter } from './completude.ts';
import { communiquerMotifs } from './decide-motifs.ts';
import type { Dossier } from './dossier.ts';
import { avecPiece, type DossierOutcome, type DossierState, pieceDe } from './dossier-state.ts';

type Command = Extract<
  DossierCommand,
  {
    kind:
      | 'validerPiece'
      | 'refuserPiece'
      | 'remettrePiece'
      | 'prendreVersion'
      | 'statuer'
      | 'corrigerStatut'
      | 'accorderRetour'
      | 'communiquerMotifs';
  }
>;

/** LC1, LC4, LC6, LC7, DE11: what staff does with a dossier. */
export function decideScolarite(
  state: DossierState,
  command: Command,
  ctx: DecideContext,
): Result<DossierOutcome> {
  switch (command.kind) {
    case 'validerPiece':
      return traiter(state, command.typeId, ctx, (piece, lue) => valider(piece, command.sha256, lue));
    case 'refuserPiece':
      return traiter(state, command.typeId, ctx, (piece, lue) =>
        refuser(
          piece,
          { texte: command.commentaire, auteurNom: ctx.actor.nom, le: ctx.now, sha256: command.sha256 },
          lue,
        ),
      );
    case 'remettrePiece':
      return traiter(state, command.typeId, ctx, (piece) => remettre(piece));
    case 'prendreVersion':
      // LC6: readers then see that one, and the transmission stays what it was. Refused while IN, as all
      // that touches a version not transmitted: the candidat transmits himself.
      return traiter(state, command.typeId, ctx, (piece, lue) => retenir(piece, command.sha256, lue));
    case 'statuer':
      return statuer(state, command, ctx);
    case 'corrigerStatut':
      return corriger(state, command, ctx);
    case 'accorderRetour':
      return accorderRetour(state, command.jour, ctx);
    case 'communiquerMotifs':
      return communiquerMotifs(state, command, ctx);
    default:
      return assertNever(command);
  }
}

/** Pièces are looked at once the dossier was transmitted; a dossier declared complete is opened again first. */
function traiter(
  state: DossierState,
  typeId: string,
  ctx: DecideContext,
  change: (piece: Piece, lue: VersionPiece | undefined) => Result<Piece>,
): Result<DossierOutcome> {
  const { dossier } = state;
  if (dossier.statut !== 'RE' && dossier.statut !== 'IN')
    return refuse(dossier.statut === 'AT' ? 'dossier_non_etudie' : 'statut_inattendu', {
      statut: dossier.statut,
    });
  const found = pieceDe(state, typeId);
  if (!found.ok) return found;
  const lue = versionLue(dossier, found.value.piece);
  // While incomplet, what the candidat is replacing is his until he transmits it.
  if (dossier.statut === 'IN' && found.value.piece.versions.at(-1) !== lue)
    return refuse('statut_inattendu', { statut: dossier.statut });
  const changed = change(found.value.piece, lue);
  if (!changed.ok) return changed;
  const piece = changed.value;
  const commentaire = piece.statut === 'RE' ? (piece.commentaires.at(-1)?.texte ?? '') : '';
  return accept({
    dossier: avecPiece(dossier, piece, ctx.now, {
      kind: 'piece',
      le: ctx.now,
      par: ctx.actor.nom,
      typeId,
      statut: piece.statut,
      commentaire,
    }),
    avertissements: [],
  });
}

/** LC3: a later return day for this dossier alone. */
function accorderRetour(
  { dossier, session, decisionPubliee }: DossierState,
  jour: string,
  { now }: DecideContext,
): Result<DossierOutcome> {
  if (decisionPubliee) return refuse('deja_publie');
  if (!estJour(jour)) return refuse('date_invalide', { jour });
  const { retour } = session.calendrier;
  if (jour <= retour) return refuse('retour_trop_tot', { jour: retour });
  return accept({ dossier: { ...dossier, retourAccorde: jour, majLe: now }, avertissements: [] });
}

/** LC7: complet needs every obligatoire VA or NC; incomplet needs pièces or a message. LC1: RE -> CO or IN. */
function statuer(
  state: DossierState,
  command: Extract<Command, { kind: 'statuer' }>,
  ctx: DecideContext,
): Result<DossierOutcome> {
  const { dossier, session } = state;
  if (dossier.statut !== 'RE') return refuse('statut_inattendu', { statut: dossier.statut });
  if (command.statut === 'CO') {
    const restantes = obligatoiresATraiter(dossier, session);
    if (restantes.length > 0) return refuse('complet_pieces_manquantes', { count: restantes.length });
    return vers(dossier, 'CO', command.message, ctx, [{ kind: 'dossier_complet' }]);
  }
  const { manquantes, refusees } = completudeDe(dossier, session);
  const enCause = session.typesPiece.filter(({ id }) => manquantes.includes(id) || refusees.includes(id));
  if (enCause.length === 0 && command.message.trim() === '') return refuse('incomplet_sans_motif');
  const pieces = enCause.map(({ id }) => ({
    typeId: id,
    commentaire: refusees.includes(id)
      ? (dossier.pieces.find((p) => p.typeId === id)?.commentaires.at(-1)?.texte ?? '')
      : '',
  }));
  const retour = dossier.retourAccorde ?? session.calendrier.retour;
  return vers(dossier, 'IN', command.message, ctx, [
    { kind: 'dossier_incomplet', pieces, message: command.message, retour },
  ]);
}

/** LC1: staff may correct a statut, with a reason; what a statut needs is needed here too. */
function corriger(
  state: DossierState,
  command: Extract<Command, { kind: 'corrigerStatut' }>,
  ctx: DecideContext,
): Result<DossierOutcome> {
  const { dossier, session } = state;
  if (command.raison.trim() === '') return refuse('raison_requise');
  if (state.decisionPubliee) return refuse('deja_publie');
  if (command.statut === dossier.statut) return refuse('statut_inattendu', { statut: dossier.statut });
  if (command.statut !== 'AT' && dossier.transmissions.length === 0) return refuse('dossier_non_etudie');
  if (command.statut === 'CO') {
    const restantes = obligatoiresATraiter(dossier, session);
    if (restantes.length > 0) return refuse('complet_pieces_manquantes', { count: restantes.length });
  }
  return vers(dossier, command.statut, command.raison, ctx, [
    { kind: 'statut_corrige', raison: command.raison },
  ]);
}

const vers = (
  dossier: Dossier,
  statut: Dossier['statut'],
  raison: string,
  { actor, now }: DecideContext,
  avertissements: readonly Avertissement[],
): Result<DossierOutcome> =>
  accept({
    dossier: {
      ...dossier,
      statut,
      evenements: [
        ...dossier.evenements,
        { kind: 'statut', le: now, par: actor.nom, de: dossier.statut, vers: statut, raison },
      ],
      majLe: now,
    },
    avertissements,
  });
