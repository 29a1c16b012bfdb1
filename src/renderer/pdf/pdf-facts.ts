import { PDFDateString } from './engine/pdfjs.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { PieceSource } from './piece.ts';
import { readSignatures, type SignatureFacts } from './read-signatures.ts';
import type { ViewerServices } from './services.ts';

/** What a PDF says of itself. Instants are ms; null where it says nothing. */
export interface PdfFacts extends SignatureFacts {
  readonly creeLe: number | null;
  readonly modifieLe: number | null;
  /** The programs that made it, as they name themselves. */
  readonly outil: string;
  readonly champs: number;
}

/** Whoever wrote the file wrote these too: as much as a line holds. */
const TEXT_MAX = 120;
const LIMIT_MS = 5_000;

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replaceAll(/\p{C}+/gu, ' ')
        .trim()
        .slice(0, TEXT_MAX)
    : '';
const instantOf = (value: unknown): number | null => {
  const date = typeof value === 'string' ? PDFDateString.toDateObject(value) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date.getTime();
};

/**
 * Reads them from the document that the viewer has open, in its worker, and from the bytes as they are.
 * Null: not a PDF, or it doesn't open; the viewer says why.
 * @throws OpenFailure when the bytes are not there.
 */
export async function readPdfFacts(services: ViewerServices, source: PieceSource): Promise<PdfFacts | null> {
  if (source.type !== 'application/pdf') return null;
  const lease = services.cache.open(source);
  try {
    const outcome = await lease.ready;
    if (!outcome.ok || outcome.piece.content.kind !== 'pdf') return null;
    const { document } = outcome.piece.content;
    const limit = AbortSignal.timeout(LIMIT_MS);
    const [meta, fields, bytes] = await Promise.all([
      within(document.getMetadata(), limit),
      within(document.getFieldObjects(), limit),
      fetchBytes(source.url, limit),
    ]);
    const info: Readonly<Record<string, unknown>> = { ...meta?.info };
    const outil = [...new Set([textOf(info.Creator), textOf(info.Producer)])].filter(Boolean).join(' · ');
    return {
      creeLe: instantOf(info.CreationDate),
      modifieLe: instantOf(info.ModDate),
      outil,
      champs: Object.keys(fields ?? {}).length,
      ...readSignatures(new Uint8Array(bytes)),
    };
  } finally {
    lease.release();
  }
}

/** A document that holds its worker says nothing of itself: null rather than waiting. */
async function within<T>(promise: Promise<T>, limit: AbortSignal): Promise<T | null> {
  const late = new Promise<null>((resolve) => limit.addEventListener('abort', () => resolve(null)));
  return Promise.race([promise.catch(() => null), late]);
}
