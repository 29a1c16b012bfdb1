/** What staff's screens ask of a workspace, beside the views of `workspace.ts`. Types only. */
import type { Langue, StatutDossier } from '../domain/codes.ts';
import type { Bilingue, TypePiece } from '../domain/organisation/organisation.ts';
import type { Refusal } from '../domain/refusal.ts';

/** A type of pièce that staff has to look at, and in how many dossiers of the list. */
export interface SweepType {
  readonly typeId: string;
  readonly libelle: Bilingue;
  readonly aVerifier: number;
}

/** One pièce to look at: which version, of which dossier. */
export interface SweepRef {
  readonly dossierId: string;
  readonly sha256: string;
}

/** A dossier as a list of staff names it. */
export interface DossierNomme {
  readonly dossierId: string;
  readonly numero: string;
  /** '' in blind mode. */
  readonly nom: string;
  readonly formation: Bilingue;
}

/** LC7: a dossier that stands received and has nothing left to wait for. */
export interface ReadyDossier extends DossierNomme {
  /** To act upon it. */
  readonly version: number;
}

/** A mail as the server will send it, one text per language. */
export interface MailPreview {
  readonly subject: string;
  readonly text: string;
}
export type MailPreviewAnswer =
  | {
      readonly ok: true;
      /** The candidat's; null: not known here. */
      readonly langue: Langue | null;
      readonly mails: Readonly<Record<Langue, MailPreview>>;
    }
  /** LC7: the statut would be refused, so that no mail would leave. */
  | { readonly ok: false; readonly refusal: Refusal };

/** Another place where the same bytes were deposited. */
export interface SameBytes extends DossierNomme {
  readonly statut: StatutDossier;
  readonly typeId: string;
  readonly type: Pick<TypePiece, 'libelle'>;
  readonly deposeeLe: number;
  /** memeDossier: as another pièce of this dossier · memeCandidat: in another candidature of his · autre: by somebody else. */
  readonly lien: 'memeDossier' | 'memeCandidat' | 'autre';
}

/** Identical files among the dossiers that this person may read. */
export interface SameBytesAnswer {
  readonly total: number;
  /** The first ones, other candidats first. */
  readonly places: readonly SameBytes[];
}
