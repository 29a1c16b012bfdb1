import { decodeJpeg } from './decode-jpeg.ts';
import { createDrawn, drawBitmap } from './drawn.ts';
import type { Engine } from './engine/engine.ts';
import { failureOfPdfError, OPEN_LIMIT_MS, OpenFailure } from './failure.ts';
import { jpegSize } from './jpeg-size.ts';
import type { OpenContent, OpenImage, OpenPdf, PieceSource } from './piece.ts';

/** How the cache opens what it does not have. */
export interface OpenServices {
  readonly engine: Engine;
  readonly fetchBytes: (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;
}

export interface Opened {
  readonly content: OpenContent;
  /** Size of the file. */
  readonly bytes: number;
}

/** Settle with `promise`, or refuse after `ms` (or when aborted) without waiting for it. */
async function inTime<T>(promise: Promise<T>, signal: AbortSignal, late: () => OpenFailure): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(late());
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function openPdf(
  engine: Engine,
  bytes: ArrayBuffer,
  signal: AbortSignal,
  cancelled: AbortSignal,
): Promise<OpenPdf> {
  const task = engine.open(bytes);
  try {
    const opening = task.promise.then(async (document) => {
      if (document.numPages === 0) throw new OpenFailure('vide');
      return { document, firstPage: await document.getPage(1) };
    });
    const { document, firstPage } = await inTime(opening, signal, () => new OpenFailure('tropLong'));
    return { kind: 'pdf', document, firstPage, task };
  } catch (error) {
    const failure =
      error instanceof OpenFailure ? error : new OpenFailure(failureOfPdfError(error), { cause: error });
    void task.destroy();
    // Not awaited: this file has failed before the others learn whether they lost their worker.
    if (failure.code === 'tropLong' && !cancelled.aborted) void engine.check();
    throw failure;
  }
}

/** Pixels of a picture as large as a screen: some 8 MB, where a photograph decoded whole is 48 MB. */
const SCREEN_PIXELS = 1_600_000;

async function openImage(bytes: ArrayBuffer, signal: AbortSignal): Promise<OpenImage> {
  const size = jpegSize(bytes);
  if (!size) throw new OpenFailure('endommage');
  const file = new Blob([bytes], { type: 'image/jpeg' });
  const width = Math.sqrt((SCREEN_PIXELS * size.width) / size.height);
  try {
    const bitmap = await inTime(decodeJpeg(file, size, width), signal, () => new OpenFailure('tropLong'));
    return { kind: 'image', file, size, drawn: createDrawn(drawBitmap(bitmap)) };
  } catch (error) {
    if (error instanceof OpenFailure) throw error;
    throw new OpenFailure('endommage', { cause: error });
  }
}

/**
 * Fetch and parse a pièce, within OPEN_LIMIT_MS of its own and until `cancelled`.
 * @throws OpenFailure
 */
export async function openPiece(
  { engine, fetchBytes }: OpenServices,
  source: PieceSource,
  cancelled: AbortSignal,
): Promise<Opened> {
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(OPEN_LIMIT_MS)]);
  const data = await fetchBytes(source.url, signal);
  const bytes = data.byteLength;
  const content =
    source.type === 'application/pdf'
      ? await openPdf(engine, data, signal, cancelled)
      : await openImage(data, signal);
  return { content, bytes };
}

/** Free what an opened pièce holds. */
export function closePiece(content: OpenContent): void {
  if (content.kind === 'pdf') void content.task.destroy();
  else content.drawn.free();
}
