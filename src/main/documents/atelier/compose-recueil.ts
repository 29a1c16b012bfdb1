import { PDFRef } from '@cantoo/pdf-lib';
import { type AskRecueil, OBJET, type Partie } from '../protocol.ts';
import type { Composed } from './compose.ts';
import { layout, type Pages } from './layout.ts';
import { type Entree, writeEntries } from './outline.ts';
import { type OwnPages, openPages, writeCatalogue, writePage, writeStrips } from './pages.ts';
import { serialize } from './serialize.ts';
import type { Style, Typeface } from './typeface.ts';

/** Our pages of everything, and where each part begins (pages before it). */
interface Placed {
  readonly garde: Pages | null;
  readonly parties: readonly { readonly propres: Pages; readonly avant: number }[];
  readonly total: number;
}

/**
 * Several dossiers in one document whose pièces are in the file already: a cover, then each with its own
 * pages and its pièces, numbered through, a bookmark each. The same question has the same answer.
 */
export async function composeRecueil(
  ask: AskRecueil,
  files: Readonly<Record<Style, Uint8Array>>,
): Promise<Composed> {
  const own = await openPages(ask.premier, files);
  const { pdf, context, typeface } = own;
  for (const { pied, titre, pieces } of ask.parties)
    for (const text of [pied, titre, ...pieces.map(({ libelle }) => libelle)]) typeface.spell(text);
  const { garde, parties, total } = place(ask, typeface);
  const cover = (garde?.dessins ?? []).map((dessin, i) => writePage(own, dessin, [ask.pied, i + 1, total]));
  const kids = [...cover];
  const entries: Entree[] = cover[0] ? [{ texte: ask.titre, page: cover[0] }] : [];
  for (const [i, partie] of ask.parties.entries()) {
    const placed = parties[i];
    if (placed) entries.push(writePartie(own, partie, placed, kids, total));
  }
  context.assign(PDFRef.of(OBJET.pages), context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  writeCatalogue(ask, context, typeface, { Outlines: writeEntries(context, entries) });
  await pdf.flush();
  return { part: serialize(context, ask.premier), pages: total };
}

/** Adds the pages of a part to `kids`; returns its bookmark. */
function writePartie(
  own: OwnPages,
  partie: Partie,
  { propres, avant }: { readonly propres: Pages; readonly avant: number },
  kids: PDFRef[],
  total: number,
): Entree {
  const pages = propres.dessins.map((dessin, i) =>
    writePage(own, dessin, [partie.pied, avant + i + 1, total]),
  );
  const before = avant + pages.length;
  const starts = writeStrips(partie, own.typeface, own.context, own.resources, before, total);
  kids.push(...pages, ...partie.pieces.flatMap((piece) => piece.pages.map(({ objet }) => PDFRef.of(objet))));
  const sections = propres.debuts.flatMap(({ texte, page, y }): Entree[] => {
    const ref = pages[page];
    return ref ? [{ texte, page: ref, y: y + 8 }] : [];
  });
  const pieces = partie.pieces.flatMap(({ libelle }, i): Entree[] => {
    const page = kids[starts[i] ?? -1];
    return page ? [{ texte: libelle, page }] : [];
  });
  const [piece] = pieces;
  const first = pages[0] ?? piece?.page;
  if (!first) throw new Error('a part of a document has no page');
  const enfants = piece
    ? [...sections, { texte: partie.titrePieces, page: piece.page, enfants: pieces }]
    : sections;
  return { texte: partie.titre, page: first, enfants };
}

const theirs = ({ pieces }: Partie): number => pieces.reduce((sum, { pages }) => sum + pages.length, 0);

/** Lays everything out until the numbers of pages are those that the texts speak of. */
function place(ask: AskRecueil, typeface: Typeface): Placed {
  const { parties } = ask;
  let lengths = { garde: 0, propres: parties.map(() => 0) };
  for (let again = 0; ; again += 1) {
    const { garde, propres }: typeof lengths = lengths;
    const avant: number[] = [];
    let at = garde;
    for (const [i, partie] of parties.entries()) {
      avant.push(at);
      at += (propres[i] ?? 0) + theirs(partie);
    }
    const known = typeface.remplacements.size;
    const cover =
      ask.blocs.length > 0 ? layout(typeface, ask.blocs, (i) => String((avant[i] ?? 0) + 1), false) : null;
    const laid = parties.map((partie, i) =>
      layout(
        typeface,
        partie.blocs,
        (piece) => startOf(partie, piece, (avant[i] ?? 0) + (propres[i] ?? 0)),
        false,
      ),
    );
    const now = { garde: cover?.dessins.length ?? 0, propres: laid.map(({ dessins }) => dessins.length) };
    const settled =
      now.garde === garde &&
      now.propres.every((count, i) => count === propres[i]) &&
      typeface.remplacements.size === known;
    if (settled || again === 3)
      return {
        garde: cover,
        parties: laid.map((pages, i) => ({ propres: pages, avant: avant[i] ?? 0 })),
        total: at,
      };
    lengths = now;
  }
}

function startOf({ pieces }: Partie, piece: number, before: number): string {
  if (!pieces[piece]?.pages.length) return '—';
  return String(pieces.slice(0, piece).reduce((sum, { pages }) => sum + pages.length, before + 1));
}
