import type { DossierLink } from '../../../protocol/dossier-link.ts';
import type { TextPassage, TextResult } from '../../../protocol/texts.ts';

/** One line that can be opened: a passage, or a dossier that its name alone answers for. */
export interface PassageLine {
  readonly dossierId: string;
  readonly passage: TextPassage | null;
}

/** The lines of results in the order of the screen. */
export const linesOf = (rows: readonly TextResult[]): readonly PassageLine[] =>
  rows.flatMap(({ dossier, passages }): PassageLine[] =>
    passages.length === 0
      ? [{ dossierId: dossier.id, passage: null }]
      : passages.map((passage) => ({ dossierId: dossier.id, passage })),
  );

/** The place of each dossier's first line among all. */
export function firstLines(lines: readonly PassageLine[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  lines.forEach(({ dossierId }, i) => {
    if (!firsts.has(dossierId)) firsts.set(dossierId, i);
  });
  return firsts;
}

/** Longest list of words in a link; what is over it is not marked. */
const FIND_MAX = 200;

/** Where a line leads: its dossier, or a page of one of its pièces with the words to mark there. */
export function linkOfLine({ dossierId, passage }: PassageLine): DossierLink {
  if (passage?.ou.kind !== 'piece') return { dossierId };
  const { typeId, page } = passage.ou;
  const marked = passage.extrait.flatMap(({ texte, marque }) => (marque ? texte.split(/\s+/) : []));
  let find = '';
  for (const word of new Map(marked.map((mot) => [mot.toLowerCase(), mot])).values())
    if (word !== '' && find.length + word.length < FIND_MAX) find += `${find === '' ? '' : ' '}${word}`;
  return { dossierId, typePieceId: typeId, page, ...(find === '' ? {} : { find }) };
}

export const lineDomId = (index: number): string => `texte-${index}`;
