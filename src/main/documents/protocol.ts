import { z } from 'zod';
import type { Bloc } from './contenu/bloc.ts';

/*
 * What is asked of the sandboxed child, and what it answers. Both jobs give whole PDF objects, numbered
 * from where they were told to: the server puts them one after another into a file and never parses any.
 */

/** Numbers of the objects that every document has, whoever writes them. */
export const OBJET = { catalogue: 1, pages: 2, infos: 3, premierLibre: 4 } as const;

/** Why a pièce is not among the pages (LC9). */
export const RAISONS = [
  'chiffree',
  'illisible',
  'pages',
  'complexe',
  'delai',
  'trop',
  'introuvable',
  'absente',
] as const;
export type Raison = (typeof RAISONS)[number];

/** What pages alone don't carry over: such a pièce is merged, and joined as a file besides. */
export const RESERVES = [
  'jointes',
  'formulaire',
  'calques',
  'signature',
  'multimedia',
  'abimee',
  'reparee',
] as const;
export type Reserve = (typeof RESERVES)[number];

/** A page that is in the file already. */
export interface PageImportee {
  readonly objet: number;
  /** Number left free for the strip at the page's foot, drawn once the number of all pages is known. */
  readonly estampille: number;
  /** Points along the strip, in its own drawing. */
  readonly largeur: number;
}

/** Asked with a pièce's bytes: its pages as objects from `premier` on. */
export interface AskPiece {
  readonly kind: 'piece';
  readonly type: 'application/pdf' | 'image/jpeg';
  readonly premier: number;
  /** Pages that its validation counted: other ones would not be this file's. */
  readonly pages: number | null;
  readonly pagesMax: number;
  readonly delaiMs: number;
}

/** A pièce as the document lists it. */
export interface PieceListee {
  readonly libelle: string;
  /** Empty when it is not among the pages. */
  readonly pages: readonly PageImportee[];
}

/** A file inside the document, its bytes in an object that is written already. */
export interface PieceJointe {
  readonly objet: number;
  readonly nom: string;
  readonly description: string;
}

/** Asked at the end: our own pages, the strips, and what holds the document together. */
export interface AskPages {
  readonly kind: 'pages';
  readonly premier: number;
  readonly langue: string;
  readonly titre: string;
  readonly auteur: string;
  readonly sujet: string;
  /** ms. */
  readonly etabliLe: number;
  /** At the foot of every page. */
  readonly pied: string;
  readonly blocs: readonly Bloc[];
  readonly pieces: readonly PieceListee[];
  /** Heading of the pièces in the outline. */
  readonly titrePieces: string;
  readonly jointes: readonly PieceJointe[];
  /** Name and description of the file with the texts as they were written, if characters had to be replaced. */
  readonly textesOrigine: { readonly nom: string; readonly description: string };
}

/** One dossier among several in one document: its own pages, then its pièces. */
export interface Partie {
  /** In the outline. */
  readonly titre: string;
  readonly pied: string;
  readonly blocs: readonly Bloc[];
  readonly pieces: readonly PieceListee[];
  readonly titrePieces: string;
}

/** As `AskPages`, for several dossiers after a cover. `blocs` empty: no cover; its `pageDe` are of `parties`. */
export interface AskRecueil extends Omit<AskPages, 'kind' | 'pieces' | 'titrePieces'> {
  readonly kind: 'recueil';
  readonly parties: readonly Partie[];
}

export type Ask = AskPiece | AskPages | AskRecueil;

const nombre = z.int().min(0);
const page = z.strictObject({ objet: nombre, estampille: nombre, largeur: z.number().positive() });
/** Where each object begins in the bytes, in their order. */
const objets = z.array(z.tuple([nombre, nombre])).max(200_000);

/** Parsed like anything that comes from outside: a hostile file may be speaking. */
export const answer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('importee'),
    pages: z.array(page).min(1).max(10_000),
    objets,
    reserves: z.array(z.enum(RESERVES)),
  }),
  z.strictObject({ kind: z.literal('refusee'), raison: z.enum(RAISONS) }),
  z.strictObject({ kind: z.literal('composee'), pages: nombre, objets }),
]);
export type Answer = z.infer<typeof answer>;
