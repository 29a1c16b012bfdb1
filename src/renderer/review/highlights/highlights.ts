import type { Ancre, Note } from '../../../domain/note/note.ts';
import type { Mark } from '../../pdf/piece-viewer.tsx';
import type { PieceTab } from '../dossier/piece-tab.ts';

/** A note that stands at a place of a pièce. */
export type Highlight = Note & { readonly ancre: Ancre };

export const isHighlight = (note: Note): note is Highlight => note.ancre !== undefined;

/** The top of its first box: pages are read downwards, and their points count upwards. */
const topOf = ({ quads }: Ancre): number => -(quads[0]?.[3] ?? 0);

/** As one meets them: pièce after pièce, page after page, from top to bottom. */
export function inReadingOrder(notes: readonly Note[], tabs: readonly PieceTab[]): readonly Highlight[] {
  const rank = new Map(tabs.map(({ type }, i) => [type.id, i]));
  const rankOf = ({ typePieceId }: Ancre): number => rank.get(typePieceId) ?? tabs.length;
  return notes
    .filter(isHighlight)
    .toSorted(
      ({ ancre: a }, { ancre: b }) =>
        rankOf(a) - rankOf(b) || a.page - b.page || topOf(a) - topOf(b) || a.quads.length - b.quads.length,
    );
}

/** The highlights of one version, for its pages. Another version has its words elsewhere: none of its own. */
export const marksOf = (
  notes: readonly Note[],
  sha256: string,
  personneId: string,
  labelOf: (highlight: Highlight) => string,
): readonly Mark[] =>
  notes
    .filter(isHighlight)
    .filter(({ ancre }) => ancre.sha256 === sha256)
    .map((note) => ({
      id: note.id,
      page: note.ancre.page,
      quads: note.ancre.quads,
      couleur: note.couleur ?? 'jaune',
      label: labelOf(note),
      mine: note.auteurId === personneId,
    }));
