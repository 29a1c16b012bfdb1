import { createHash } from 'node:crypto';
import type { VersionPiece } from '../../domain/piece/piece.ts';
import type { FileStore } from '../application/ports.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import type { SandboxEnd } from '../sandbox/sandbox.ts';
import type { Ecrire } from './contenu/ecrire.ts';
import { estJointe, type PieceADire, type PieceDite, raisonsDe, type Sort } from './contenu/pieces.ts';
import { joinedName } from './joined-name.ts';
import { PdfFile } from './pdf-file.ts';
import {
  type Answer,
  type AskPages,
  type AskPiece,
  type AskRecueil,
  OBJET,
  type PageImportee,
  type Raison,
} from './protocol.ts';
import type { Spool } from './spool.ts';

/** A child's answer with its bytes. */
export interface Said {
  readonly answer: Answer;
  readonly body: Uint8Array;
}

export interface AssembleServices {
  readonly files: Pick<FileStore, 'stat' | 'read'>;
  readonly pool: SandboxPool<Said>;
  readonly limits: { readonly delaiMs: number; readonly pagesMax: number; readonly pieceMax: number };
}

/** The text of the document once it is known what became of its pièces. */
export type Textes = (
  pieces: readonly PieceDite[],
) => Omit<AskPages, 'kind' | 'premier' | 'pieces' | 'jointes' | 'textesOrigine'>;

/** What became of a pièce, and its pages in the file. */
type Mise = PieceDite & { readonly pages: readonly PageImportee[] };

/**
 * LC9: writes one document into `spool`, pièce after pièce: each is made into PDF objects by a sandboxed
 * child, written, and forgotten. A pièce that ends its child, or takes it too long, has no pages; its file is
 * then in the document as it was deposited, streamed from the store. Memory does not grow with the dossier.
 *
 * @returns what became of each pièce.
 * @throws I/O errors; Error when our own pages cannot be made; the reason of `signal`.
 */
export async function assemble(
  services: AssembleServices,
  spool: Pick<Spool, 'write' | 'flush'>,
  pieces: readonly PieceADire[],
  textes: Textes,
  ecrire: Ecrire,
  signal: AbortSignal | undefined,
): Promise<{ readonly pieces: readonly PieceDite[]; readonly octets: number }> {
  const file = new PdfFile((bytes) => spool.write(bytes));
  file.begin();
  let premier: number = OBJET.premierLibre;
  let pagesLeft = services.limits.pagesMax;
  const mises: Mise[] = [];
  for (const piece of pieces) {
    const imported = await importPiece(services, piece.version, premier, pagesLeft, signal);
    if (imported.sort.kind === 'pages') {
      file.append(imported.body, imported.objets);
      await spool.flush();
      premier = 1 + Math.max(...imported.objets.map(([numero]) => numero));
      pagesLeft -= imported.pages.length;
    }
    mises.push({ ...piece, sort: imported.sort, pages: imported.pages });
  }
  const jointes = [];
  for (const [i, mise] of mises.entries()) {
    const { version } = mise;
    if (!version || !estJointe(mise)) continue;
    signal?.throwIfAborted();
    await writeFile(services, file, spool, premier, version);
    const description = [mise.libelle, raisonsDe(mise, ecrire)].join(' – ');
    jointes.push({ objet: premier, nom: joinedName(i + 1, version), description });
    premier += 1;
  }
  const ask: AskPages = {
    ...textes(mises),
    kind: 'pages',
    premier,
    pieces: mises.map(({ libelle, pages }) => ({ libelle, pages })),
    jointes,
    textesOrigine: { nom: ecrire('origine.nom'), description: ecrire('origine.description') },
  };
  await writePages(services, file, ask, mises, signal);
  await spool.flush();
  return { pieces: mises.map(({ pages: _, ...dite }) => dite), octets: file.length };
}

/** Asks for our own pages, writes them, and ends the file. */
export async function writePages(
  { pool }: Pick<AssembleServices, 'pool'>,
  file: PdfFile,
  ask: AskPages | AskRecueil,
  pieces: readonly Pick<PieceADire, 'version'>[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const { end } = await pool.examine(async () => ({ head: ask, bytes: new Uint8Array() }), signal);
  if (end.kind !== 'answered' || end.answer.answer.kind !== 'composee')
    throw new Error(`the pages of a document could not be made (${end.kind})`);
  file.append(end.answer.body, end.answer.answer.objets);
  endFile(file, ask, pieces);
}

/** The file's end, with a name for its content that is the same for the same one. */
export function endFile(
  file: PdfFile,
  ask: AskPages | AskRecueil,
  pieces: readonly Pick<PieceADire, 'version'>[],
): void {
  const hash = createHash('sha256').update(JSON.stringify(ask));
  for (const { version } of pieces) hash.update(version?.sha256 ?? '-');
  file.end({
    racine: OBJET.catalogue,
    infos: OBJET.infos,
    empreinte: hash.digest('hex').slice(0, 32),
  });
}

type Importation = {
  readonly sort: Sort;
  readonly body: Uint8Array;
  readonly objets: readonly (readonly [number, number])[];
  readonly pages: readonly PageImportee[];
};

const withoutPages = (sort: Sort): Importation => ({ sort, body: new Uint8Array(), objets: [], pages: [] });
const outside = (raison: Raison): Importation => withoutPages({ kind: 'horsPages', raison });

export async function importPiece(
  { files, pool, limits }: AssembleServices,
  version: VersionPiece | null,
  premier: number,
  pagesMax: number,
  signal: AbortSignal | undefined,
): Promise<Importation> {
  if (!version) return withoutPages({ kind: 'sansFichier' });
  const stat = await files.stat(version.sha256);
  if (!stat) return outside('introuvable');
  if (stat.taille > limits.pieceMax) return outside('complexe');
  if (pagesMax === 0) return outside('trop');
  const head: AskPiece = {
    kind: 'piece',
    type: version.type,
    premier,
    pages: version.type === 'application/pdf' ? version.pages : null,
    pagesMax,
    delaiMs: limits.delaiMs,
  };
  const { end } = await pool.examine(
    async () => ({ head, bytes: await bytesOf(files.read(version.sha256)) }),
    signal,
  );
  return importationOf(end, premier);
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A child that had a hostile file may say anything: what it numbers must be its own. */
function importationOf(end: SandboxEnd<Said>, premier: number): Importation {
  switch (end.kind) {
    case 'limit':
      return outside(end.limite === 'delai' ? 'delai' : 'complexe');
    case 'broken':
      return outside('illisible');
    case 'answered': {
      const { answer, body } = end.answer;
      if (answer.kind === 'refusee') return outside(answer.raison);
      if (answer.kind !== 'importee') return outside('illisible');
      const { pages, objets, reserves } = answer;
      const numeros = new Set(objets.map(([numero]) => numero));
      const strips = new Set(pages.map(({ estampille }) => estampille));
      const sound =
        numeros.size === objets.length &&
        strips.size === pages.length &&
        objets.every(
          ([numero, position]) => numero >= premier && numero < premier + SPAN && position < body.length,
        ) &&
        pages.every(({ objet }) => numeros.has(objet)) &&
        [...strips].every((strip) => strip >= premier && strip < premier + SPAN && !numeros.has(strip));
      return sound
        ? { sort: { kind: 'pages', pages: pages.length, reserves }, body, objets, pages }
        : outside('illisible');
    }
  }
}

/** Numbers that one pièce may use: the table at the file's end has a row for each. */
const SPAN = 250_000;

/** The file as it was deposited, from the store into the document. @throws Error when the store has other bytes. */
export async function writeFile(
  { files }: Pick<AssembleServices, 'files'>,
  file: PdfFile,
  spool: Pick<Spool, 'flush'>,
  objet: number,
  { sha256, type, deposeeLe }: VersionPiece,
): Promise<void> {
  const stat = await files.stat(sha256);
  if (!stat) throw new Error('a file left the store while its document was made');
  const date = new Date(deposeeLe).toISOString().replace(/[-T:]|\.\d+Z/g, '');
  file.openObject(objet);
  file.raw(
    Buffer.from(
      `<< /Type /EmbeddedFile /Subtype /${type.replace('/', '#2F')} /Length ${stat.taille} /Params << /Size ${stat.taille} /ModDate (D:${date}Z) >> >>\nstream\n`,
    ),
  );
  let taille = 0;
  for await (const chunk of files.read(sha256)) {
    taille += chunk.length;
    file.raw(chunk);
    await spool.flush();
  }
  if (taille !== stat.taille) throw new Error('a file of the store is shorter or longer than the store says');
  file.raw(Buffer.from('\nendstream\nendobj\n'));
}
