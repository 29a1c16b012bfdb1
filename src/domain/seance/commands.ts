import type { Citation } from '../avis/avis.ts';
import type { Deliberation, EnteteSeance, Presence } from './seance.ts';

/** What the room says, as it is noted. */
export interface DeliberationDite extends Omit<Deliberation, 'citations'> {
  readonly citations?: readonly Citation[];
}

/** DE12. Each sets one field of the séance, so that two people who prepare it meet where they differ (SY6). */
export type SeanceCommand =
  /** Makes it, or changes what it is headed with. */
  | { readonly kind: 'ecrire'; readonly seanceId: string; readonly entete: EnteteSeance }
  | {
      readonly kind: 'convoquer';
      readonly presences: readonly Pick<Presence, 'personneId' | 'etat'>[];
    }
  | { readonly kind: 'ordonner'; readonly ordre: readonly string[] }
  /** `le`: when, by who keeps the minutes (ms). */
  | { readonly kind: 'ouvrir'; readonly le: number }
  | { readonly kind: 'passer'; readonly courant: string | null }
  | { readonly kind: 'consigner'; readonly dossierId: string; readonly deliberation: DeliberationDite }
  | { readonly kind: 'clore'; readonly le: number }
  | { readonly kind: 'rouvrir'; readonly raison: string };
