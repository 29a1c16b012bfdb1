import type { ReactNode } from 'react';
import type { Langue } from '../../../domain/codes.ts';
import type { PlaceLecture } from '../../../protocol/workspace.ts';
import type { PieceSource } from '../piece.ts';
import type { ScrollLink } from '../scroll-link.ts';
import type { Passage } from '../surface/passages.ts';

/** What becomes of a selected passage. Must keep its identity while it is the same. */
export interface Citing {
  readonly onCite: (passage: Passage) => void;
  /** The passage that is selected now, for a key of the interface; null: none. */
  readonly onSelect: (passage: Passage | null) => void;
  /** That key, as drawn on the button and as `aria-keyshortcuts`. */
  readonly hint: ReactNode;
  readonly keys: string;
}

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
  /** Keys that move the page work here when nothing has the focus; of several viewers, in one. */
  readonly active?: boolean;
  /** Scrolls with the other viewers of this link. */
  readonly link?: ScrollLink;
  /** The file has arrived on this computer: a pièce that was missing opens by itself. */
  readonly disponible?: boolean;
  /** Given, a selected passage can be taken as a citation (DE1). */
  readonly citing?: Citing;
  /** A citation to show: brought into view and marked. Must keep its identity while it is the same. */
  readonly passage?: Passage | null;
}
