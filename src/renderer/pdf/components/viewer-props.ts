import type { Langue } from '../../../domain/codes.ts';
import type { PlaceLecture } from '../../../protocol/workspace.ts';
import type { PieceSource } from '../piece.ts';
import type { Passage } from '../surface/passages.ts';

export interface ViewerProps {
  readonly source: PieceSource;
  readonly langue: Langue;
  /** Where this pièce was left, or null. Read when the pièce changes. */
  readonly place: PlaceLecture | null;
  readonly onPlace: (place: PlaceLecture) => void;
  readonly pageTheme: 'clair' | 'sombre';
  readonly onPageTheme: (theme: 'clair' | 'sombre') => void;
  /** « Signaler à la scolarité »: a sentence with the file's name. */
  readonly onReport: (raison: string) => void;
  /** The file has arrived on this computer: a pièce that was missing opens by itself. */
  readonly disponible?: boolean;
  /** Given, a selected passage can be taken as a citation (DE1). */
  readonly onCite?: (passage: Passage) => void;
  /** A citation to show: brought into view and marked. Must keep its identity while it is the same. */
  readonly passage?: Passage | null;
}
