import type { RapportFichier } from '../../domain/piece/fichier.ts';

/** What one file may cost a sandboxed child before it is given up (FI2). */
export interface SandboxLimits {
  /** Milliseconds from the moment a child has the file. */
  readonly delaiMs: number;
  /** Milliseconds of processor time. */
  readonly cpuMs: number;
  /** Resident bytes of the child, with its own code (about 110 MB). */
  readonly memoireMax: number;
}

export interface ValidationLimits extends SandboxLimits {
  /** Bytes of the file: a bigger one is not opened at all (FI1). */
  readonly tailleMax: number;
  /** Pixels of an image. */
  readonly pixelsMax: number;
  /** Pages of a PDF. */
  readonly pagesMax: number;
}

export const DEFAULT_LIMITS: ValidationLimits = {
  tailleMax: 2_000_000,
  delaiMs: 10_000,
  cpuMs: 8_000,
  memoireMax: 512 * 1024 * 1024,
  pixelsMax: 60_000_000,
  pagesMax: 2_000,
};

/** FI1, FI2: what was found in a file; `refusDuFichier` turns it into a verdict. */
export interface ValidationReport extends RapportFichier {
  /** JavaScript in the document or on a page. Nothing ever runs it; staff may want to know. */
  readonly scripts: boolean;
  /** Pages whose contents were read through, and those of them that could not be. */
  readonly pagesLues: number;
  readonly pagesAbimees: number;
  /** The first page has a text layer (it is not a scan). */
  readonly texte: boolean;
  /** FI2: an accepted JPEG again, upright and without metadata: this is what is to be kept. */
  readonly propre: Uint8Array | null;
  /** The child that had it died, or said what makes no sense: counted as unreadable, and worth a look. */
  readonly panne: boolean;
  /** Milliseconds the file took, waiting not counted. */
  readonly ms: number;
}

/** What the child finds out; the parent adds size, limits and time. */
export type Findings = Omit<ValidationReport, 'octets' | 'propre' | 'panne' | 'ms'>;

/** Findings about a file of which nothing is known. */
export const nothingFound = (type: Findings['type'], limite: Findings['limite']): Findings => ({
  type,
  pages: null,
  chiffre: false,
  lisible: false,
  limite,
  scripts: false,
  pagesLues: 0,
  pagesAbimees: 0,
  texte: false,
});
