import type { EvenementDossier } from '../../../../domain/candidature/dossier.ts';
import { assertNever } from '../../../../domain/refusal.ts';

type Of<K extends EvenementDossier['kind']> = Extract<EvenementDossier, { kind: K }>;

/** One step of the timeline; what a transmission does to the statut is told with it. */
export type Step = Exclude<EvenementDossier, Of<'signalement'>>;

/** LC10: the steps, newest first. `short`: without the candidat's own deposits. What staff says among itself is left out. */
export function stepsOf(evenements: readonly EvenementDossier[], short: boolean): readonly Step[] {
  return evenements
    .filter((event): event is Step => {
      switch (event.kind) {
        case 'signalement':
          return false;
        // The transmission itself stands just before it.
        case 'statut':
          return !(
            event.vers === 'RE' &&
            evenements.some((other) => other.kind === 'transmission' && other.le === event.le)
          );
        case 'piece':
          return !short || event.statut === 'RE' || event.statut === 'VA';
        case 'creation':
        case 'transmission':
        case 'annulation':
        case 'confirmation':
        case 'desistement':
        case 'promotion':
        case 'demandeMotifs':
        case 'motifsCommuniques':
          return true;
        default:
          return assertNever(event);
      }
    })
    .toReversed();
}
