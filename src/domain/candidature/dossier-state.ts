import type { Avertissement } from '../avertissement.ts';
import type { Jour } from '../calendar/calendar.ts';
import type { TypeAvis } from '../codes.ts';
import type { Etablissement, SessionCandidature } from '../organisation/organisation.ts';
import type { Piece } from '../piece/piece.ts';
import { accept, refuse } from '../refusal.ts';
import type { Dossier, EvenementDossier } from './dossier.ts';

export interface DossierState {
  readonly dossier: Dossier;
  readonly session: SessionCandidature;
  readonly etablissement: Etablissement;
  /** LC8: a decision was published, be it under appel since; until then the candidat may annul. */
  readonly decisionPubliee: boolean;
  /** DE7: what the candidat reads now as his decision; null: nothing, or it is under appel. */
  readonly typePublie?: TypeAvis | null;
  /** DE11: when that was published (ms). */
  readonly publieeLe?: number | null;
  /** DE8: the last day to answer a promotion; absent: the session's (DE7). */
  readonly confirmerAvant?: Jour | undefined;
}

export interface DossierOutcome {
  readonly dossier: Dossier;
  readonly avertissements: readonly Avertissement[];
}

/** The dossier with one pièce replaced and one event more. */
export const avecPiece = (
  dossier: Dossier,
  piece: Piece,
  now: number,
  evenement?: EvenementDossier,
): Dossier => ({
  ...dossier,
  pieces: dossier.pieces.map((p) => (p.typeId === piece.typeId ? piece : p)),
  evenements: evenement ? [...dossier.evenements, evenement] : dossier.evenements,
  majLe: now,
});

/** Type and pièce of a command, or why there are none. */
export function pieceDe(state: DossierState, typeId: string) {
  const type = state.session.typesPiece.find(({ id }) => id === typeId);
  const piece = state.dossier.pieces.find((p) => p.typeId === typeId);
  return type && piece ? accept({ type, piece }) : refuse('piece_inconnue');
}
