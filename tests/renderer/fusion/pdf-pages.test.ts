import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { hidesLayers, isCopiable, loadPdf } from '../../../src/renderer/portal/fusion/work/load-pdf.ts';
import { natureOf } from '../../../src/renderer/portal/fusion/work/pdf-nature.ts';
import { weighPages } from '../../../src/renderer/portal/fusion/work/pdf-weight.ts';

const picture = async (side: number): Promise<Buffer> =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();

/** Page 1 a scan, page 2 text, page 3 text over a picture, page 4 empty. */
async function mixed() {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const image = await document.embedJpg(await picture(400));
  document.addPage().drawImage(image, { width: 500, height: 500 });
  document.addPage().drawText('Relevé de notes', { font });
  const both = document.addPage();
  both.drawImage(image, { width: 500, height: 500 });
  both.drawText('Tampon', { font });
  document.addPage();
  return loadPdf(await document.save());
}

test('FI4 a page of pictures only is a scan; one with text, or with nothing, is left alone', async () => {
  const document = await mixed();
  expect([0, 1, 2, 3].map((index) => natureOf(document, index))).toEqual(['scan', 'texte', 'texte', 'texte']);
});

test('FI4 pages that share a picture weigh it once', async () => {
  const document = await mixed();
  const [scan, text, both] = [0, 1, 2].map((index) => weighPages(document, [index]));
  const bytes = (await picture(400)).byteLength;
  expect(scan).toBeGreaterThan(bytes);
  expect(text).toBeLessThan(bytes / 4);
  expect(weighPages(document, [0, 2])).toBeLessThan((scan ?? 0) + (both ?? 0) - bytes / 2);
});

test('FI4 the weight of pages is near what copying them costs', async () => {
  const document = await mixed();
  const made = await PDFDocument.create();
  for (const page of await made.copyPages(document, [0, 1])) made.addPage(page);
  const real = (await made.save()).byteLength;
  expect(weighPages(document, [0, 1]) / real).toBeGreaterThan(0.85);
  expect(weighPages(document, [0, 1]) / real).toBeLessThan(1.15);
});

test('FI4 a layer that is hidden stays hidden: its document is not copied', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  expect(hidesLayers(document)).toBe(false);
  const group = document.context.register(document.context.obj({ Type: 'OCG', Name: 'Brouillon' }));
  const layers = (off: readonly unknown[]) =>
    document.catalog.set(
      PDFName.of('OCProperties'),
      document.context.obj({ OCGs: [group], D: { OFF: [...off] as never[] } }),
    );
  layers([]);
  expect(await isCopiable(document)).toBe(true);
  layers([group]);
  expect(hidesLayers(document)).toBe(true);
  expect(await isCopiable(document)).toBe(false);
});
