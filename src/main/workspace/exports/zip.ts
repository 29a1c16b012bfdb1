import { ZipFile } from 'yazl';
import type { Langue } from '../../../domain/codes.ts';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewExports } from '../../../messages/review-exports.ts';
import type { CelluleExport } from '../../../protocol/exports.ts';
import type { WorkspaceServices } from '../services.ts';
import { csvOf } from './csv.ts';
import type { ExportFiles } from './export-files.ts';
import { freshName, safeName } from './names.ts';
import type { SealedSpool } from './sealed-spool.ts';
import type { Choisi } from './selection.ts';

export interface ZipServices {
  readonly files: ExportFiles;
  readonly spool: Pick<SealedSpool, 'write' | 'flush'>;
  readonly langue: Langue;
  readonly fuseau: string;
  /** ms. */
  readonly etabliLe: number;
  readonly pause: WorkspaceServices['pause'];
  readonly signal: AbortSignal;
  readonly onPiece: () => void;
  readonly onDossier: () => void;
}

const EXTENSIONS: Readonly<Record<VersionPiece['type'], string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
};

/**
 * Writes a zip into the spool: a folder per dossier with its pièces as they were deposited, then `index.csv`.
 * One pièce is in memory at a time.
 * @returns pièces that were not on this computer: the index lists them.
 * @throws I/O errors; the reason of the signal.
 */
export async function writeZip(services: ZipServices, choisis: Iterable<Choisi>): Promise<number> {
  const { langue, fuseau, etabliLe, signal } = services;
  const entry = writeEntries(services);
  const folders = new Set<string>();
  const index: (readonly CelluleExport[])[] = [];
  let absentes = 0;
  try {
    for (const choix of choisis) {
      const folder = freshName(folderOf(choix), folders);
      for (const piece of piecesOf(choix, langue)) {
        signal.throwIfAborted();
        const bytes = await services.files.read(choix.dossier.id, piece.version);
        const path = `${folder}/${piece.fichier}`;
        if (bytes) await entry.add(bytes, path, piece.version.deposeeLe, false);
        else absentes += 1;
        index.push(indexRow(choix, piece, bytes ? path : null, langue));
        services.onPiece();
      }
      services.onDossier();
    }
    const titres = INDEX.map((key) => reviewExports[langue][key]);
    await entry.add(csvOf(titres, index, fuseau), 'index.csv', etabliLe, true);
    await entry.end();
    return absentes;
  } catch (error) {
    entry.stop();
    throw error;
  }
}

const INDEX = [
  'column.numero',
  'column.nom',
  'column.prenom',
  'column.formation',
  'index.piece',
  'index.statutPiece',
  'index.fichier',
  'index.nomDepose',
  'index.octets',
  'index.depose',
  'index.empreinte',
  'index.remarque',
] as const;

interface PieceDuZip {
  readonly libelle: string;
  readonly statut: string;
  readonly version: VersionPiece;
  readonly fichier: string;
}

const folderOf = ({ entry }: Choisi): string =>
  safeName([entry.numero, `${entry.nom} ${entry.prenom}`.trim()].filter((part) => part !== '').join(' - '));

/** In the order of the session; numbered, so that a folder lists them in it. */
function piecesOf({ dossier, session }: Choisi, langue: Langue): readonly PieceDuZip[] {
  const types = new Map(session.typesPiece.map((type) => [type.id, type]));
  return dossier.pieces
    .toSorted((a, b) => (types.get(a.typeId)?.ordre ?? 1e9) - (types.get(b.typeId)?.ordre ?? 1e9))
    .flatMap((piece, i) => {
      const version = piece.versions.at(-1);
      if (!version) return [];
      const libelle = types.get(piece.typeId)?.libelle[langue] ?? piece.typeId;
      const fichier = `${String(i + 1).padStart(2, '0')} ${safeName(libelle)}${EXTENSIONS[version.type]}`;
      return [{ libelle, statut: reviewCodes[langue][`piece.${piece.statut}`], version, fichier }];
    });
}

function indexRow(
  { entry, session }: Choisi,
  { libelle, statut, version }: PieceDuZip,
  path: string | null,
  langue: Langue,
): readonly CelluleExport[] {
  return [
    entry.numero,
    entry.nom,
    entry.prenom,
    session.libelle[langue],
    libelle,
    statut,
    path,
    version.nomFichier,
    version.taille,
    { le: version.deposeeLe },
    version.sha256,
    path === null ? reviewExports[langue]['index.absente'] : null,
  ];
}

interface Entries {
  /** Resolves when the entry is in the spool. */
  add(bytes: Uint8Array, path: string, le: number, compress: boolean): Promise<void>;
  end(): Promise<void>;
  stop(): void;
}

/** What yazl gives is written as it comes; the next entry waits for the one before. */
function writeEntries({ spool, pause, signal }: Pick<ZipServices, 'spool' | 'pause' | 'signal'>): Entries {
  const zip = new ZipFile();
  let [given, written] = [0, 0];
  let failure: { readonly error: unknown } | null = null;
  const pump = async (): Promise<void> => {
    for await (const chunk of zip.outputStream as AsyncIterable<Uint8Array>) {
      spool.write(chunk);
      await spool.flush();
      written += chunk.length;
    }
  };
  const pumped = pump().catch((error: unknown) => {
    failure = { error };
  });
  const check = (): void => {
    if (failure) throw failure.error;
    signal.throwIfAborted();
  };
  return {
    async add(bytes, path, le, compress) {
      zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, {
        compress,
        mtime: new Date(le),
      });
      if (compress) return;
      given += bytes.length;
      while (written < given) {
        check();
        await pause();
      }
    },
    async end() {
      zip.end();
      await pumped;
      check();
    },
    stop() {
      const output = zip.outputStream as NodeJS.ReadableStream & { destroy(): void };
      output.destroy();
    },
  };
}
