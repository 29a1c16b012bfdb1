import { jpegSize } from '../../../pdf/jpeg-size.ts';
import { FileFailure } from '../model/failure.ts';
import { type FileKind, fileKind, KIND_BYTES, pngSize } from '../model/file-kind.ts';
import type { PageItem, PdfSource } from '../model/page.ts';
import type { Size } from '../model/page-box.ts';
import type { PageNature } from './assemble-worker.ts';
import type { FusionServices } from './services.ts';

/** Long side of a small picture, in pixels. */
export const THUMB_SIDE = 400;
/** A picture of more pixels would take a phone's whole memory once decoded. */
const MOST_PIXELS = 80_000_000;
/** A document of more pages is not what one photographs; its weight in memory is refused early. */
const MOST_PAGES = 200;
/** A camera puts thumbnails and colour profiles before the size of a JPEG. */
const HEADER_BYTES = 512_000;

/** The pages a file gives, and the small pictures there are already, by page. */
export interface ReadFile {
  readonly pages: readonly PageItem[];
  readonly thumbs: ReadonlyMap<string, ImageBitmap>;
}

/** Size of a picture as shown, where its header says it without decoding. */
async function headerSize(file: File, kind: FileKind): Promise<Size | null> {
  const bytes = await file.slice(0, HEADER_BYTES).arrayBuffer();
  if (kind === 'png') return pngSize(new Uint8Array(bytes));
  return kind === 'jpeg' ? jpegSize(bytes) : null;
}

async function readPhoto(services: FusionServices, file: File, kind: FileKind): Promise<ReadFile> {
  const known = await headerSize(file, kind);
  if (known && known.width * known.height > MOST_PIXELS) throw new FileFailure('tropGrande');
  try {
    const { size, thumb } = await services.images.call('read', { file, size: known, side: THUMB_SIDE });
    const page: PageItem = {
      id: services.newId(),
      source: { genre: 'photo', file, size },
      rotation: 0,
    };
    return { pages: [page], thumbs: new Map([[page.id, thumb]]) };
  } catch (error) {
    throw new FileFailure(kind === 'heic' ? 'heic' : 'endommage', { cause: error });
  }
}

async function readPdf(services: FusionServices, file: File): Promise<ReadFile> {
  const open = await services.reader.open(await file.arrayBuffer());
  if (open.pages > MOST_PAGES) {
    open.close();
    throw new FileFailure('tropDePages');
  }
  const document = services.newId();
  services.documents.set(document, open);
  // What pdf.js repairs and pdf-lib cannot read is drawn, never copied.
  const natures = await services.assembler
    .call('inspect', { document, file, allege: false })
    .catch((): readonly PageNature[] => []);
  const pages: PageItem[] = [];
  for (let index = 0; index < open.pages; index++) {
    const { nature, poids } = (natures.length === open.pages ? natures[index] : undefined) ?? {
      nature: 'scan',
      poids: Number.POSITIVE_INFINITY,
    };
    const source: PdfSource = {
      genre: 'pdf',
      file,
      document,
      index,
      total: open.pages,
      size: await open.sizeOf(index),
      nature,
      poids,
    };
    pages.push({ id: services.newId(), source, rotation: 0 });
  }
  return { pages, thumbs: new Map() };
}

/**
 * FI4: the pages of a file, its kind decided by its content (FI1).
 * @throws FileFailure
 */
export async function readFile(services: FusionServices, file: File): Promise<ReadFile> {
  let start: Uint8Array;
  try {
    start = new Uint8Array(await file.slice(0, KIND_BYTES).arrayBuffer());
  } catch (error) {
    // The file was moved, or its cloud did not answer.
    throw new FileFailure('illisible', { cause: error });
  }
  const kind = fileKind(start);
  switch (kind) {
    case 'vide':
    case 'autre':
      throw new FileFailure(kind);
    case 'pdf':
      return readPdf(services, file);
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'heic':
      return readPhoto(services, file, kind);
  }
}
