import type { Decision } from '../../../../domain/decision/decision.ts';
import type { CommandeLot } from '../../../../domain/decision/lot.ts';
import type { Refusal } from '../../../../domain/refusal.ts';
import type { EtapeLot, LotView } from '../../../../protocol/lots.ts';
import type { Act } from '../../../../protocol/mutations.ts';

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
  /** Undoes it once it has left; null: nothing does. */
  readonly inverse: LotAct | null;
  readonly mail: boolean;
  readonly lettre: boolean;
  sort: 'prevu' | 'refuse' | 'fait' | 'annule';
  refusal: Refusal | null;
  acteId: string | null;
}

export interface Lot {
  readonly id: string;
  readonly commande: CommandeLot;
  readonly faitLe: number;
  readonly lignes: readonly Ligne[];
  etat: LotView['etat'];
}
