import { estATemps } from '../calendar/jours.ts';
import { jourConfirmation } from './decide-suite.ts';
import type { DossierState } from './dossier-state.ts';
import { questionsSansReponse } from './reponses.ts';

/** LC10: what the candidat is to do next on a candidature. */
export type AFaire =
  | { readonly kind: 'completer'; readonly pieces: number; readonly questions: number }
  | { readonly kind: 'transmettre' }
  | { readonly kind: 'attendre' }
  | { readonly kind: 'corriger'; readonly pieces: number }
  | { readonly kind: 'depasse' }
  | { readonly kind: 'decision' }
  /** DE7: until `jour`. */
  | { readonly kind: 'confirmer'; readonly jour: string }
  | { readonly kind: 'annulee' };

/** LC10, by the server's clock `now` (ms, OR4). */
export function aFaireDe(state: DossierState, now: number): AFaire {
  const { dossier, session, etablissement, decisionPubliee } = state;
  if (dossier.annuleeLe !== null) return { kind: 'annulee' };
  if (state.typePublie === 'FA' && !dossier.suite) {
    const jour = jourConfirmation(state);
    const { fuseau, graceMinutes } = etablissement;
    if (estATemps(fuseau, jour, { commenceLe: now, now, graceMinutes })) return { kind: 'confirmer', jour };
  }
  if (decisionPubliee) return { kind: 'decision' };
  if (dossier.statut === 'RE' || dossier.statut === 'CO') return { kind: 'attendre' };
  const retour = dossier.retourAccorde ?? session.calendrier.retour;
  const { fuseau, graceMinutes } = etablissement;
  if (!estATemps(fuseau, retour, { commenceLe: now, now, graceMinutes })) return { kind: 'depasse' };
  const refusees = dossier.pieces.filter(({ statut }) => statut === 'RE').length;
  const attendues = session.typesPiece.filter(({ id, obligatoire }) => {
    const statut = dossier.pieces.find(({ typeId }) => typeId === id)?.statut ?? 'AT';
    return obligatoire && statut === 'AT';
  }).length;
  const questions = questionsSansReponse(session.questions, dossier.reponses).length;
  if (refusees > 0) return { kind: 'corriger', pieces: refusees + attendues };
  return attendues + questions > 0
    ? { kind: 'completer', pieces: attendues, questions }
    : { kind: 'transmettre' };
}
