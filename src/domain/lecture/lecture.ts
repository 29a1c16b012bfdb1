/** How far a member has read a dossier ("what changed since I last read"); id is `${dossierId}.${personneId}`. */
export interface Lecture {
  readonly id: string;
  readonly dossierId: string;
  readonly personneId: string;
  /** Last version of the dossier that was on the member's screen. */
  readonly versionLue: number;
  readonly luLe: number;
}

/** PM3; id is `${candidatId}.${personneId}`. */
export interface Recusation {
  readonly id: string;
  readonly candidatId: string;
  readonly personneId: string;
  readonly raison: string;
  readonly declareeLe: number;
}
