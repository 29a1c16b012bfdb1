import type { VersionPiece } from '../../domain/piece/piece.ts';
import { type AssembleServices, importPiece, writeFile, writePages } from './assemble.ts';
import type { Ecrire } from './contenu/ecrire.ts';
import { estJointe, type PieceADire, type PieceDite, raisonsDe } from './contenu/pieces.ts';
import { joinedName } from './joined-name.ts';
import { PdfFile } from './pdf-file.ts';
import { type AskRecueil, OBJET, type PageImportee, type Partie, type PieceJointe } from './protocol.ts';
import type { Spool } from './spool.ts';

/** Where a document of several dossiers goes, and where its pièces come from. */
export interface Sortie {
  readonly spool: Pick<Spool, 'write' | 'flush'>;
  /** Bytes of a pièce; null: they are not here. */
  read(dossierId: string, version: VersionPiece): Promise<Uint8Array | null>;
  readonly onPiece: () => void;
  readonly onDossier: () => void;
  readonly signal: AbortSignal;
}

/** A dossier to be written: its text is known once it is known what became of its pièces. */
export interface PartieAEcrire {
  readonly dossierId: string;
  readonly pieces: readonly PieceADire[];
  readonly textes: (pieces: readonly PieceDite[]) => Omit<Partie, 'pieces'>;
}

type Mise = PieceDite & { readonly pages: readonly PageImportee[] };

/**
 * LC9 for several dossiers: pièce after pièce into the spool, as `assemble`, one of them in memory at a time.
 * One that has no pages is joined as it is, at once.
 * @returns pièces whose file was not here. @throws as `assemble`.
 */
export async function assembleRecueil(
  { pool, limits }: Pick<AssembleServices, 'pool' | 'limits'>,
  sortie: Sortie,
  parties: readonly PartieAEcrire[],
  commun: Omit<AskRecueil, 'kind' | 'premier' | 'parties' | 'jointes'>,
  ecrire: Ecrire,
): Promise<{ readonly absentes: number }> {
  const { spool, signal } = sortie;
  const file = new PdfFile((bytes) => spool.write(bytes));
  file.begin();
  let premier: number = OBJET.premierLibre;
  let pagesLeft = limits.pagesMax;
  const jointes: PieceJointe[] = [];
  let absentes = 0;

  const take = async (dossierId: string, piece: PieceADire): Promise<Mise> => {
    const { version } = piece;
    if (!version) return { ...piece, sort: { kind: 'sansFichier' }, pages: [] };
    signal.throwIfAborted();
    const bytes = await sortie.read(dossierId, version);
    sortie.onPiece();
    if (!bytes) {
      absentes += 1;
      return { ...piece, sort: { kind: 'horsPages', raison: 'absente' }, pages: [] };
    }
    const services = { pool, limits, files: oneFile(bytes) };
    const imported = await importPiece(services, version, premier, pagesLeft, signal);
    const mise = { ...piece, sort: imported.sort, pages: imported.pages };
    if (imported.sort.kind === 'pages') {
      file.append(imported.body, imported.objets);
      await spool.flush();
      premier = 1 + Math.max(...imported.objets.map(([numero]) => numero));
      pagesLeft -= imported.pages.length;
    }
    if (estJointe(mise)) {
      await writeFile(services, file, spool, premier, version);
      const description = [piece.libelle, raisonsDe(mise, ecrire)].join(' – ');
      jointes.push({ objet: premier, nom: joinedName(jointes.length + 1, version), description });
      premier += 1;
    }
    return mise;
  };

  const written: Partie[] = [];
  const versions: Pick<PieceADire, 'version'>[] = [];
  for (const { dossierId, pieces, textes } of parties) {
    const mises: Mise[] = [];
    for (const piece of pieces) mises.push(await take(dossierId, piece));
    versions.push(...pieces);
    written.push({ ...textes(mises), pieces: mises.map(({ libelle, pages }) => ({ libelle, pages })) });
    sortie.onDossier();
  }
  const ask: AskRecueil = { ...commun, kind: 'recueil', premier, parties: written, jointes };
  await writePages({ pool }, file, ask, versions, signal);
  await spool.flush();
  return { absentes };
}

const oneFile = (bytes: Uint8Array): AssembleServices['files'] => ({
  stat: async () => ({ taille: bytes.length }),
  async *read() {
    yield bytes;
  },
});
