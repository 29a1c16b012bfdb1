import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Colour of a spot of a page: red, green, blue, 0–255. */
export type Colour = readonly [number, number, number];

/** A page of a PDF as a reader shows it. */
export interface ReadPage {
  /** Points, the page's rotation applied. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Addresses that it leads to, as they are written. */
  readonly links: readonly string[];
  /** Colour at fractions of the page's width and height, from its top left. */
  readonly colourAt: (x: number, y: number) => Colour;
}

interface NodeCanvas {
  readonly canvas: { width: number; height: number };
  readonly context: CanvasRenderingContext2D;
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: 0.5 });
  const factory = document.canvasFactory as { create: (width: number, height: number) => NodeCanvas };
  const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  const { items } = await page.getTextContent();
  const annotations = (await page.getAnnotations()) as readonly { readonly unsafeUrl?: string }[];
  return {
    width,
    height,
    text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    links: annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []),
    colourAt(x, y) {
      const { data } = context.getImageData(
        Math.floor(x * canvas.width),
        Math.floor(y * canvas.height),
        1,
        1,
      );
      return [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0];
    },
  };
}

/** Every page of a PDF, drawn by pdf.js under Node. */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const assets = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: bytes.slice(),
    standardFontDataUrl: `${path.join(assets, 'standard_fonts')}/`,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
  await task.destroy();
  return pages;
}

/** How far two colours are from each other, 0–255. */
export const distance = (a: Colour, hex: string): number =>
  Math.max(...a.map((value, i) => Math.abs(value - Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16))));
