import { cleEtiquette } from '../../../domain/etiquette/etiquette.ts';

/** Somebody that a note can call. */
export interface Callable {
  readonly personneId: string;
  readonly nom: string;
}

/** Without accents, capitals and punctuation: « d'arc » finds « D’Arc ». */
const fold = cleEtiquette;

/** What is typed after an `@` at the caret; null: one isn't calling anybody. */
export function callAt(
  texte: string,
  caret: number,
): { readonly from: number; readonly search: string } | null {
  const before = texte.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from < 0 || /[\p{L}\p{N}]/u.test(before.charAt(from - 1))) return null;
  const search = before.slice(from + 1);
  // A name has two or three words; a sentence has more.
  return search.includes('\n') || search.split(' ').length > 3 ? null : { from, search };
}

/** People whose name has a word that begins as `search`, or begins so itself. */
export function found(people: readonly Callable[], search: string): readonly Callable[] {
  const wanted = fold(search);
  return people.filter(({ nom }) => {
    const name = fold(nom);
    return name.startsWith(wanted) || name.split('-').some((word) => word.startsWith(wanted));
  });
}

/** The text with the call completed, and where the caret goes. */
export function complete(
  texte: string,
  caret: number,
  from: number,
  { nom }: Callable,
): { readonly texte: string; readonly caret: number } {
  const start = `${texte.slice(0, from)}@${nom} `;
  return { texte: start + texte.slice(caret).trimStart(), caret: start.length };
}

/** Those whose « @Nom » stands in the text. */
export const called = (texte: string, people: readonly Callable[]): readonly string[] =>
  people.filter(({ nom }) => texte.includes(`@${nom}`)).map(({ personneId }) => personneId);

export type Part = { readonly texte: string; readonly mention: boolean };

/** The text with the calls of `noms` told apart, longest names first. */
export function partsOf(texte: string, noms: readonly string[]): readonly Part[] {
  let parts: readonly Part[] = [{ texte, mention: false }];
  for (const nom of noms.toSorted((a, b) => b.length - a.length)) {
    const call = `@${nom}`;
    parts = parts.flatMap((part): readonly Part[] =>
      part.mention
        ? [part]
        : part.texte
            .split(call)
            .flatMap((piece, i): readonly Part[] => [
              ...(i === 0 ? [] : [{ texte: call, mention: true }]),
              { texte: piece, mention: false },
            ]),
    );
  }
  return parts.filter((part) => part.texte !== '');
}
