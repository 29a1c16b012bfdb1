import { type CodeFichier, refusDuFichier } from '../../../domain/piece/fichier.ts';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import { FileRejected } from '../../application/file-rejected.ts';
import type { FileStore } from '../../application/ports.ts';
import { fail } from '../http/problems.ts';
import type { FileValidator, ValidationReport } from '../validation/index.ts';

/** What a deposit says of its file before the bytes. */
export interface DeclaredFile {
  readonly sha256: string;
  readonly octets: number;
}

/** The file as it is in the store. */
export type KeptFile = Pick<VersionPiece, 'sha256' | 'taille' | 'type' | 'pages'>;

/** Ends the storing of a photo whose clean copy is to be kept in its place. */
class CleanCopy extends Error {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    super('a clean copy is kept instead');
    this.bytes = bytes;
  }
}

/**
 * FI1, FI2: streams a file into the store, has it read in the sandbox before it gets its name there, and
 * keeps it, or for a photo its clean copy. A refused file leaves nothing.
 * @throws ProblemError 'fichier_refuse' with the reason; I/O errors as they are.
 */
export async function keepFile(
  services: { readonly files: FileStore; readonly validator: FileValidator },
  bytes: AsyncIterable<Uint8Array>,
  declared: DeclaredFile,
  tailleMax: number,
): Promise<KeptFile> {
  refuseSize(declared.octets, tailleMax);
  let report: ValidationReport | undefined;
  const check = async (localPath: string): Promise<void> => {
    report = await services.validator.validate(localPath);
    const code = refusDuFichier(report, tailleMax);
    if (code) refuseFile(code, tailleMax);
    if (report.propre) throw new CleanCopy(report.propre);
  };
  const options = { maxBytes: declared.octets, expected: declared.sha256, check };
  const stored = await services.files.put(bytes, options).catch((error: unknown) => {
    if (error instanceof CleanCopy)
      return services.files.put(once(error.bytes), { maxBytes: error.bytes.byteLength });
    // More bytes than declared, or others: the transfer is at fault, not the file.
    if (error instanceof FileRejected) return fail('requete_invalide');
    throw error;
  });
  if (!report?.type) throw new Error('an accepted file has no type');
  return { ...stored, type: report.type, pages: report.pages };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** FI1: refuses an empty file, and one over the limit. */
export function refuseSize(octets: number, tailleMax: number): void {
  if (octets === 0) refuseFile('vide', tailleMax);
  if (octets > tailleMax) refuseFile('trop_gros', tailleMax);
}

function refuseFile(raison: CodeFichier, max: number): never {
  return fail('fichier_refuse', { raison, max });
}
