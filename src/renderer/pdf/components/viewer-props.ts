import type { ReactNode } from 'react';
import type { Langue } from '../../../domain/codes.ts';
import type { PlaceLecture } from '../../../protocol/workspace.ts';
import type { PieceSource } from '../piece.ts';
import type { ScrollLink } from '../scroll-link.ts';
import type { Found } from '../surface/found.ts';
import type { Mark } from '../surface/marks.ts';
import type { Passage } from '../surface/passages.ts';

/** Something to do with a selected passage, on a button under it. */
export interface PassageAction {
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: (passage: Passage) => void;
  /** Its key, as drawn on the button and as `aria-keyshortcuts`. */
  readonly hint: ReactNode;
  readonly keys: string;
}

/** What is selected on the pages, for the keys of the interface. */
export interface Selected {
  readonly passage: Passage;
  /** Lets go of it. */
  readonly clear: () => void;
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
  /** What can be done with a passage. */
  readonly actions?: readonly PassageAction[];
  /** Told what is selected, and null once nothing is. Must keep its identity. */
  readonly onSelect?: (selected: Selected | null) => void;
  /** Highlights. Must keep their identity while they are the same. */
  readonly marks?: readonly Mark[];
  /** A highlight was clicked. */
  readonly onMark?: (id: string) => void;
  /** A place to show: gone to, and its words marked. Must keep its identity while it is the same. */
  readonly found?: Found | null;
  /** A citation to show: brought into view and marked. Must keep its identity while it is the same. */
  readonly passage?: Passage | null;
}
