/** Port of the lots that were begun here: what was to be done to each dossier and what became of it (DE5). */
import type { Decision } from '../../domain/decision/decision.ts';
import type { CommandeLot } from '../../domain/decision/lot.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { EtapeLot, LotView } from '../../protocol/lots.ts';
import type { Act } from '../../protocol/mutations.ts';

/** Acts that a lot is made of: all are about one dossier. */
export type LotAct = Extract<
  Act,
  {
    type:
      | 'decision.saisir@1'
      | 'decision.valider@1'
      | 'decision.preparer@1'
      | 'decision.publier@1'
      | 'decision.retirer@1'
      | 'dossier.statuer@1';
  }
>;

/** One dossier of a lot, as it is kept between its preview and its undoing. */
export interface Ligne {
  /** Its place in the preview, from 0. */
  readonly n: number;
  readonly dossierId: string;
  readonly avant: EtapeLot | null;
  readonly apres: EtapeLot | null;
  /** What the preview was made on, and what it leaves: nothing is done to, or taken from, anything else. */
  readonly vue: Decision | undefined;
  readonly laissee: Decision | undefined;
  /** Version of the dossier that was shown. */
  readonly version: number;
  /** Null: refused in the preview. */
  readonly act: LotAct | null;
  /** The id that `act` has in the queue once it is done. */
  readonly acteId: string;
  /** Undoes it once it has left; null: nothing does. */
  readonly inverse: LotAct | null;
  readonly mail: boolean;
  readonly lettre: boolean;
  sort: 'prevu' | 'refuse' | 'fait' | 'annule';
  refusal: Refusal | null;
}

export interface LotHead {
  readonly id: string;
  readonly commande: CommandeLot;
  readonly faitLe: number;
  readonly etat: LotView['etat'];
  /** Lines when it was begun. */
  readonly total: number;
}

/** What became of a line. */
export type LigneOutcome = Pick<Ligne, 'n' | 'sort' | 'refusal'>;

/** Synchronous; each method is one transaction. Lines of dossiers that leave the replica leave with them. */
export interface LotStore {
  /** Newest first. */
  list(): readonly LotHead[];
  /** Lines in their order, at most `limit` of those whose place is `from` or later. */
  lines(id: string, from: number, limit: number): readonly Ligne[];
  /** Lines that were not come to. */
  left(id: string): readonly Pick<Ligne, 'n' | 'acteId'>[];
  /** Written before their lot, slice by slice, again after a failure: a lot is there with all its lines, or not at all. */
  addLines(id: string, lignes: readonly Ligne[]): void;
  begin(lot: LotHead): void;
  settle(id: string, etat: LotView['etat'], outcomes: readonly LigneOutcome[]): void;
  /** The lot and its lines. */
  remove(id: string): void;
  /** Lines of lots that were never begun: on opening, when none is on its way. */
  tidy(): void;
}
