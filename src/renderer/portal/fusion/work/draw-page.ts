import { BuildFailure } from '../model/failure.ts';
import type { Level } from '../model/levels.ts';
import type { PageItem } from '../model/page.ts';
import { pixelsAt, type Size, within } from '../model/page-box.ts';
import type { Planned } from '../model/plan.ts';
import type { FusionServices } from './services.ts';

const documentOf = (services: FusionServices, document: string) => {
  const open = services.documents.get(document);
  if (!open) throw new BuildFailure('echec');
  return open;
};

/** A page to look at, its long side `side` pixels at most, before the turn the candidat gave it. */
export async function drawPage(
  services: FusionServices,
  { source }: PageItem,
  side: number,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  signal.throwIfAborted();
  if (source.genre === 'photo')
    return services.images.call('draw', { file: source.file, size: within(source.size, side) });
  const { width, height } = source.size;
  const scale = side / Math.max(width, height);
  return documentOf(services, source.document).draw(
    source.index,
    Math.max(1, Math.round(width * scale)),
    signal,
  );
}

/**
 * A page as JPEG at a level, `box` being its page in points. Null when a PDF's page was drawn blank: pdf.js
 * leaves out, without a word, a picture that it could not decode.
 */
export async function encodePage(
  services: FusionServices,
  { page: { source }, box, native }: Planned,
  { dpi, quality }: Level,
  signal: AbortSignal,
): Promise<ArrayBuffer | null> {
  signal.throwIfAborted();
  const size: Size = pixelsAt(box, dpi, native);
  if (source.genre === 'photo') return services.images.call('encode', { file: source.file, size, quality });
  const bitmap = await documentOf(services, source.document).draw(source.index, size.width, signal);
  return services.images.call('encodeBitmap', { bitmap, quality }, [bitmap]);
}
