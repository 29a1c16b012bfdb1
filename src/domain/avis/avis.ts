import type { EtatAvis, TypeAvis } from '../codes.ts';

/** DE1: a passage of a pièce an avis rests on. Coordinates are PDF points of the unrotated page. */
export interface Citation {
  readonly id: string;
  readonly typePieceId: string;
  /** Version cited; a newer one makes it "version modifiée". */
  readonly sha256: string;
  /** 1-based. */
  readonly page: number;
  /** [x1, y1, x2, y2] boxes, bottom-left origin. */
  readonly quads: readonly (readonly [number, number, number, number])[];
  readonly extrait: string;
}

/** DE1: one per (dossier, member); id is `${dossierId}.${auteurId}` so that two devices agree offline. */
export interface Avis {
  readonly id: string;
  readonly dossierId: string;
  readonly commissionId: string;
  readonly auteurId: string;
  readonly auteurNom: string;
  readonly etat: EtatAvis;
  /** Null while a draft has no type yet. */
  readonly type: TypeAvis | null;
  /** Codes of the commission's catalogue. */
  readonly motifs: readonly string[];
  readonly commentaire: string;
  /** Marks by criterion id (OR8). */
  readonly criteres: Readonly<Record<string, number>>;
  readonly citations: readonly Citation[];
  readonly rang: number | null;
  readonly renduLe: number | null;
  readonly majLe: number;
}

/** Id of a member's avis on a dossier. */
export const avisId = (dossierId: string, auteurId: string): string => `${dossierId}.${auteurId}`;
