import { isDeepStrictEqual } from 'node:util';
import { estATemps, jourDans } from '../../../src/domain/calendar/jours.ts';
import type { StatutDossier } from '../../../src/domain/codes.ts';
import { aEtePubliee, publicationDe } from '../../../src/domain/decision/decision.ts';
import type { Piece } from '../../../src/domain/piece/piece.ts';
import { versionLue } from '../../../src/domain/piece/version-lue.ts';
import { dossierAt, etablissement, type Step, session } from './world.ts';

/** What a rule promises of every accepted step: null, or what went wrong. */
export type Invariant = (step: Step) => string | null;

/** Everything that was is still there, in its place. */
export const grew = <T>(before: readonly T[], after: readonly T[]): boolean =>
  before.every((item, i) => isDeepStrictEqual(item, after[i]));

const around = ({ before, after, index }: Step) =>
  [dossierAt(before, index), dossierAt(after, index)] as const;
const kindOf = ({ asked }: Step): string => (asked.on === 'commune' ? 'commune' : asked.command.kind);

const CHANGES: Readonly<Record<string, readonly `${StatutDossier}>${StatutDossier}`[]>> = {
  transmettre: ['AT>RE', 'IN>RE'],
  statuer: ['RE>CO', 'RE>IN'],
};

/** AT -> RE -> CO or IN -> RE, or a correction; each told to the candidat; never past AT untransmitted. */
export const LC1: Invariant = (step) => {
  const [was, is] = around(step);
  if (is.statut !== 'AT' && is.transmissions.length === 0) return 'past AT without a transmission';
  if (was.statut === is.statut) return null;
  const kind = kindOf(step);
  if (kind !== 'corrigerStatut' && !CHANGES[kind]?.includes(`${was.statut}>${is.statut}`))
    return `${was.statut} > ${is.statut} by ${kind}`;
  return step.told.length === 1 ? null : 'the candidat is not told of a new statut';
};

/** What the candidat asks for once his dossier is no longer his to change. */
const LATER: ReadonlySet<string> = new Set(['annuler', 'demanderMotifs']);

/** The candidat changes his dossier while AT or IN and in time, and no pièce that is VA. */
export const LC3: Invariant = (step) => {
  const [was, is] = around(step);
  if (is.retourAccorde !== was.retourAccorde && !(is.retourAccorde ?? '').startsWith('2026-04-2'))
    return `granted ${is.retourAccorde}`;
  if (step.who !== 'candidat' || step.asked.on === 'commune' || LATER.has(kindOf(step))) return null;
  if (was.statut !== 'AT' && was.statut !== 'IN') return `the candidat acted while ${was.statut}`;
  const { fuseau, graceMinutes } = etablissement;
  // At the very best his request began as early as it could.
  const instants = { commenceLe: 0, now: step.before.now, graceMinutes };
  if (!estATemps(fuseau, was.retourAccorde ?? session.calendrier.retour, instants)) return 'too late';
  return was.pieces.every((p, i) => p.statut !== 'VA' || isDeepStrictEqual(p, is.pieces[i]))
    ? null
    : 'the candidat changed a validated pièce';
};

const PIECE: Readonly<Record<string, readonly string[]>> = {
  deposer: ['AT>TR', 'RE>TR'],
  declarerNonConcerne: ['AT>NC'],
  declarerConcerne: ['NC>AT'],
  validerPiece: ['TR>VA'],
  refuserPiece: ['TR>RE', 'NC>RE'],
  remettrePiece: ['VA>TR', 'RE>TR', 'RE>NC'],
  prendreVersion: ['AT>TR', 'VA>TR', 'RE>TR', 'NC>TR'],
};

/** A pièce goes its ways, and keeps every version and comment. */
export const LC4: Invariant = (step) => {
  const [was, is] = around(step);
  for (const [i, piece] of is.pieces.entries()) {
    const before = was.pieces[i];
    if (before?.typeId !== piece.typeId) return 'pièces moved';
    if (!grew(before.versions, piece.versions)) return 'a version was lost';
    if (!grew(before.commentaires, piece.commentaires)) return 'a comment was lost';
    const way = `${before.statut}>${piece.statut}`;
    if (before.statut !== piece.statut && !PIECE[kindOf(step)]?.includes(way))
      return `${way} by ${kindOf(step)}`;
    const wrong = unfounded(piece);
    if (wrong) return wrong;
  }
  return null;
};

function unfounded({ statut, versions, commentaires, typeId }: Piece): string | null {
  if ((statut === 'TR' || statut === 'VA') && versions.length === 0) return `${statut} without a version`;
  if (statut === 'RE' && !commentaires.at(-1)?.texte.trim()) return 'refused without a comment';
  const type = session.typesPiece.find(({ id }) => id === typeId);
  return statut === 'NC' && !type?.conditionnelle ? 'non concerné by what concerns all' : null;
}

/** A transmission is whole when it is made, and frozen ever after. */
export const LC5: Invariant = (step) => {
  const [was, is] = around(step);
  if (!grew(was.transmissions, is.transmissions)) return `a transmission was rewritten by ${kindOf(step)}`;
  if (is.transmissions.length === was.transmissions.length) return null;
  if (step.who !== 'candidat' || kindOf(step) !== 'transmettre') return 'not transmitted by the candidat';
  const sent = is.transmissions.at(-1);
  for (const { statut, versions, typeId } of is.pieces) {
    if (statut === 'AT' || statut === 'RE') return `transmitted with a pièce ${statut}`;
    if (statut === 'TR' && sent?.pieces[typeId] !== versions.at(-1)?.sha256) return 'not the last deposit';
  }
  return String(sent?.reponses?.q1 ?? '').trim() === '' ? 'transmitted without an obligatoire answer' : null;
};

/** Staff decides on the version that is read; a newer one is taken in by staff alone. */
export const LC6: Invariant = (step) => {
  const [was, is] = around(step);
  const { asked } = step;
  if (asked.on === 'dossier' && asked.command.kind === 'validerPiece') {
    const { typeId, sha256 } = asked.command;
    const piece = was.pieces.find((p) => p.typeId === typeId);
    if (!piece || versionLue(was, piece)?.sha256 !== sha256)
      return 'validated another version than the one read';
  }
  const moved = is.pieces.some((p, i) => {
    const before = was.pieces[i];
    return before && versionLue(was, before)?.sha256 !== versionLue(is, p)?.sha256;
  });
  return moved && kindOf(step) !== 'transmettre' && kindOf(step) !== 'prendreVersion'
    ? `${kindOf(step)} changed what is read`
    : null;
};

/** Complet means complet, as long as it says so; incomplet says why. */
export const LC7: Invariant = (step) => {
  const [was, is] = around(step);
  const left = session.typesPiece.filter(({ id, obligatoire }) => {
    const statut = is.pieces.find((p) => p.typeId === id)?.statut;
    return obligatoire && statut !== 'VA' && statut !== 'NC';
  });
  if (is.statut === 'CO' && left.length > 0) return `complet with ${left.length} left, after ${kindOf(step)}`;
  if (was.statut === is.statut || is.statut !== 'IN' || kindOf(step) !== 'statuer') return null;
  return step.told.some((t) => t.kind === 'dossier_incomplet' && (t.pieces.length > 0 || t.message.trim()))
    ? null
    : 'incomplet without a reason';
};

/** Nothing moves after an annulation; none comes after a publication. */
export const LC8: Invariant = ({ before, after, index }) => {
  const [was, is] = [dossierAt(before, index), dossierAt(after, index)];
  if (was.annuleeLe !== null)
    return was === is &&
      before.decisions.get(is.id) === after.decisions.get(is.id) &&
      before.avis === after.avis
      ? null
      : 'an annulled dossier moved';
  return is.annuleeLe !== null && aEtePubliee(before.decisions.get(is.id)) ? 'annulled once published' : null;
};

/** The timeline only grows. */
export const LC10: Invariant = (step) => {
  const [was, is] = around(step);
  return grew(was.evenements, is.evenements) ? null : 'the timeline was rewritten';
};

/** Asked once, of a refusal that is published, in time; answered by staff alone; never taken back. */
export const DE11: Invariant = ({ before, after, index, who, told }) => {
  const [was, is] = [dossierAt(before, index), dossierAt(after, index)];
  if (isDeepStrictEqual(was.demandeMotifs, is.demandeMotifs)) return null;
  const { typePublie, publieeLe } = publicationDe(before.decisions.get(is.id));
  if (told.length !== 1) return 'the candidat is not told';
  if (!is.demandeMotifs) return 'a request vanished';
  const { reponse, ...demande } = is.demandeMotifs;
  if (!was.demandeMotifs) {
    if (who !== 'candidat' || typePublie !== 'DE') return `asked by ${who} of ${typePublie}`;
    const days = (after.now - (publieeLe ?? 0)) / 86_400_000;
    if (days > 33) return `asked ${days} days after`;
    return reponse || demande.echeance <= jourDans(etablissement.fuseau, after.now) ? 'due at once' : null;
  }
  const { reponse: _, ...asked } = was.demandeMotifs;
  if (!isDeepStrictEqual(asked, demande)) return 'the request was rewritten';
  if (typePublie !== null && typePublie !== 'DE') return `answered once ${typePublie} was published`;
  return (who === 'gestionnaire' || who === 'scolarite') && reponse?.texte.trim()
    ? null
    : `answered by ${who}`;
};
