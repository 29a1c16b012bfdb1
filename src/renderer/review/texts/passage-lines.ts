import { assertNever } from '../../../domain/refusal.ts';
import type { DossierLink } from '../../../protocol/dossier-link.ts';
import type { TextPassage, TextPlace, TextResult } from '../../../protocol/texts.ts';

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

/** The words to mark, each once as it is written. */
function wordsOf({ extrait }: TextPassage): string {
  const marked = extrait.flatMap(({ texte, marque }) => (marque ? texte.split(/\s+/) : []));
  let find = '';
  for (const word of new Map(marked.map((mot) => [mot.toLowerCase(), mot])).values())
    if (word !== '' && find.length + word.length < FIND_MAX) find += `${find === '' ? '' : ' '}${word}`;
  return find;
}

/** The part of the dossier that a passage stands in. */
function placeOf(ou: TextPlace): Omit<DossierLink, 'dossierId' | 'find'> {
  switch (ou.kind) {
    case 'piece':
      return { typePieceId: ou.typeId, page: ou.page };
    case 'bac':
      return { rubrique: 'profil' };
    case 'cursus':
    case 'stages':
    case 'experiences':
      return { rubrique: ou.kind };
    case 'reponse':
      return { rubrique: 'reponses', element: ou.questionId };
    case 'note':
      return { rubrique: 'notes', element: ou.noteId };
    case 'surlignage':
      return { rubrique: 'surlignages', element: ou.noteId };
    case 'avis':
      return { rubrique: 'avis', element: ou.avisId };
    case 'monAvis':
      return { rubrique: 'avis' };
    default:
      return assertNever(ou);
  }
}

/** Where a line leads: its dossier, and there the page or the part of it that has the words to mark. */
export function linkOfLine({ dossierId, passage }: PassageLine): DossierLink {
  if (!passage) return { dossierId };
  const find = wordsOf(passage);
  return { dossierId, ...placeOf(passage.ou), ...(find === '' ? {} : { find }) };
}

export const lineDomId = (index: number): string => `texte-${index}`;
