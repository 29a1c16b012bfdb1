/** Files as candidats have them, made on the spot. */
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Given } from './fusion-page.ts';

/** Colours that survive JPEG: one per photo, so that a page tells which it is. */
export const COLOURS = ['#d02020', '#20a030', '#2040d0', '#d0a010', '#a020b0'] as const;

/** Grain like a phone's in dim light: the same for the same seed, and it costs bytes. */
async function grain(width: number, height: number, seed: number): Promise<Buffer> {
  const raw = Buffer.alloc(width * height);
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  for (let i = 0; i < raw.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    raw[i] = 96 + (state >>> 26);
  }
  return sharp(raw, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** A sheet of text, `colour` in its top left eighth: what is upright is told by it. */
function sheetSvg(width: number, height: number, colour: string, name: string): Buffer {
  const size = Math.round(height / 70);
  const lines = Array.from(
    { length: 40 },
    (_, i) =>
      `<text x="${width * 0.1}" y="${height * 0.2 + i * size * 1.35}" font-size="${size}" font-family="serif">Langue japonaise ${i} — semestre ${(i % 2) + 1} — 14,${i % 10}0 — validé</text>`,
  ).join('');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#efece4"/><rect width="${width / 4}" height="${height / 8}" fill="${colour}"/><text x="${width * 0.35}" y="${height * 0.09}" font-size="${size * 2}" font-family="sans-serif">${name}</text>${lines}</svg>`,
  );
}

/** EXIF orientation → the turn that a camera held so gives what it stores. */
const STORED_TURN: Readonly<Record<number, number>> = { 1: 0, 3: 180, 6: 270, 8: 90 };

interface PhotoOptions {
  readonly colour?: string;
  readonly orientation?: 1 | 3 | 6 | 8;
  readonly width?: number;
  readonly height?: number;
  readonly seed?: number;
  readonly quality?: number;
}

/** A photograph of a sheet, 12 megapixels unless told, stored as a phone held that way stores it. */
export async function makePhoto(name: string, options: PhotoOptions = {}): Promise<Given> {
  const {
    colour = COLOURS[0],
    orientation = 1,
    width = 3024,
    height = 4032,
    seed = 1,
    quality = 88,
  } = options;
  const noise = await grain(Math.ceil(width / 4), Math.ceil(height / 4), seed);
  const upright = await sharp(sheetSvg(width, height, colour, name))
    .composite([
      {
        input: await sharp(noise).resize(width, height).png({ compressionLevel: 1 }).toBuffer(),
        blend: 'soft-light',
      },
    ])
    .removeAlpha()
    .png({ compressionLevel: 1 })
    .toBuffer();
  const buffer = await sharp(upright)
    .rotate(STORED_TURN[orientation] ?? 0)
    .withMetadata({ orientation })
    .jpeg({ quality })
    .toBuffer();
  return { name, buffer };
}

/** Pure noise: the photograph that compresses worst, and still a page to fit. */
export async function makeNoise(name: string, seed: number, width = 1240, height = 1754): Promise<Given> {
  const buffer = await sharp(await grain(width, height, seed))
    .linear(3, -200)
    .jpeg({ quality: 40 })
    .toBuffer();
  return { name, buffer };
}

const A4: [number, number] = [595.28, 841.89];

/** Pages of images only, `dpi` fine, as an office scanner makes them; some 2.5 MB a page at 300. */
export async function makeScan(name: string, pages: number, dpi = 300): Promise<Given> {
  const document = await PDFDocument.create();
  const sheets = await Promise.all(
    COLOURS.map((colour, i) =>
      makePhoto('', {
        colour,
        width: Math.round((A4[0] * dpi) / 72),
        height: Math.round((A4[1] * dpi) / 72),
        seed: i + 10,
        quality: 95,
      }),
    ),
  );
  for (let i = 0; i < pages; i++) {
    // Embedded anew each time: eleven pages weigh eleven times.
    const buffer = sheets[i % sheets.length]?.buffer ?? Buffer.alloc(0);
    const page = document.addPage(A4);
    page.drawImage(await document.embedJpg(buffer), { x: 0, y: 0, width: A4[0], height: A4[1] });
  }
  return { name, buffer: Buffer.from(await document.save()) };
}

/** Pages of text; « Page 1 », « Page 2 »… */
export async function makeText(name: string, pages: number): Promise<Given> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let i = 1; i <= pages; i++) {
    const page = document.addPage(A4);
    page.drawText(`Page ${i}`, { x: 60, y: 760, size: 20, font });
    for (let line = 0; line < 30; line++)
      page.drawText(`Ligne ${line} du document ${name}`, { x: 60, y: 720 - line * 20, size: 11, font });
  }
  return { name, buffer: Buffer.from(await document.save()) };
}

/**
 * Text beside a picture too heavy for the limit. A photograph (JPEG) is what a CV made with a word
 * processor has; a PNG can only be drawn anew with its page.
 */
export async function makeHeavyText(name: string, kind: 'jpeg' | 'png'): Promise<Given> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const image =
    kind === 'jpeg'
      ? await document.embedJpg((await makePhoto('', { seed: 3, quality: 97, colour: COLOURS[1] })).buffer)
      : await document.embedPng(await grain(2000, 2000, 3));
  const page = document.addPage(A4);
  page.drawImage(image, { x: 300, y: 500, width: 200, height: 266 });
  page.drawText('Curriculum vitae', { x: 60, y: 760, size: 20, font });
  return { name, buffer: Buffer.from(await document.save()) };
}

/** A scan whose picture is beyond any decoder: readers show an empty page. */
export async function makeUndecodable(name: string, bytes: number): Promise<Given> {
  const document = await PDFDocument.create();
  const page = document.addPage(A4);
  const picture = document.context.stream(new Uint8Array(bytes).fill(7), {
    Type: 'XObject',
    Subtype: 'Image',
    Filter: 'JPXDecode',
    Width: 2000,
    Height: 2800,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
  });
  page.node.setXObject(PDFName.of('Im0'), document.context.register(picture));
  const content = document.context.stream('q 595 0 0 842 0 0 cm /Im0 Do Q');
  page.node.addContentStream(document.context.register(content));
  return { name, buffer: Buffer.from(await document.save()) };
}

/** Opens with a password only. */
export async function makeEncrypted(name: string): Promise<Given> {
  const document = await PDFDocument.create();
  document.addPage(A4);
  document.encrypt({ userPassword: 'secret', ownerPassword: 'autre' });
  return { name, buffer: Buffer.from(await document.save()) };
}
