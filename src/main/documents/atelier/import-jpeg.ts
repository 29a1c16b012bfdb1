import { JpegEmbedder, PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { type AskPiece, OBJET, type Reserve } from '../protocol.ts';
import { BANDE } from './footer.ts';
import type { Imported } from './import-pdf.ts';
import { A4 } from './measures.ts';
import { n } from './pen.ts';
import { serialize } from './serialize.ts';

const MARGE = 36;
const PIXELS_MAX = 60_000_000;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** LC9: an image on A4, turned as it is wider or higher, inside margins; never larger than at 100 dpi. */
export async function importJpeg(ask: AskPiece, bytes: Uint8Array): Promise<Imported> {
  const image = await headerOf(bytes);
  if (image?.bitsPerComponent !== 8 || image.width === 0 || image.height === 0)
    return { kind: 'refusee', raison: 'illisible' };
  if (image.width * image.height > PIXELS_MAX) return { kind: 'refusee', raison: 'complexe' };

  const context = PDFContext.create();
  context.largestObjectNumber = ask.premier;
  const xobject = await image.embedIntoContext(context);
  const [width, height] = image.width > image.height ? [A4.hauteur, A4.largeur] : [A4.largeur, A4.hauteur];
  const [left, bottom] = [MARGE, MARGE + BANDE];
  const place = { width: width - 2 * left, height: height - bottom - MARGE };
  const scale = Math.min(place.width / image.width, place.height / image.height, 0.72);
  const [w, h] = [image.width * scale, image.height * scale];
  // A small picture stands at the top, like text would.
  const at = [left + (place.width - w) / 2, bottom + (place.height - h)];
  const drawing = `q 1 0 0 1 0 12 cm /Bande Do Q q ${[w, 0, 0, h, ...at].map(n).join(' ')} cm /Image Do Q`;
  const page = context.register(
    context.obj({
      Type: 'Page',
      Parent: PDFRef.of(OBJET.pages),
      MediaBox: [0, 0, width, height],
      Resources: { XObject: { Image: xobject, Bande: PDFRef.of(ask.premier) } },
      Contents: context.register(context.stream(drawing)),
    }),
  );
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // Cut off: readers draw what there is of it.
  const reserves: Reserve[] =
    whole.lastIndexOf(END_OF_IMAGE) < Math.max(0, bytes.length - 4096) ? ['abimee'] : [];
  return {
    kind: 'importee',
    part: serialize(context, ask.premier + 1),
    pages: [{ objet: page.objectNumber, estampille: ask.premier, largeur: width }],
    reserves,
  };
}

/** What the image says of itself; undefined when it says nothing that makes sense. */
async function headerOf(bytes: Uint8Array): Promise<JpegEmbedder | undefined> {
  try {
    return await JpegEmbedder.for(bytes);
  } catch {
    return undefined;
  }
}
