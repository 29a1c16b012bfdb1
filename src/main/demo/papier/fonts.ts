import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Fonts } from './sheet.ts';
import { readTrueType } from './truetype.ts';

/** Liberation Sans comes with pdf.js for documents that embed no font: it has every Latin letter. */
export async function loadFonts(): Promise<Fonts> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const load = async (name: string) =>
    readTrueType(await readFile(path.join(folder, 'standard_fonts', `LiberationSans-${name}.ttf`)));
  const [normal, gras, italique, grasItalique] = await Promise.all(
    ['Regular', 'Bold', 'Italic', 'BoldItalic'].map(load),
  );
  if (!normal || !gras || !italique || !grasItalique) throw new Error('fonts are missing');
  return { normal, gras, italique, grasItalique };
}
