import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODES_FICHIER, refusDuFichier } from '../../src/domain/piece/fichier.ts';
import { createFileValidator, type FileValidator } from '../../src/main/server/validation/index.ts';
import { format } from '../../src/messages/catalogue.ts';
import { files } from '../../src/messages/files.ts';
import { harmlessPdf } from './hostile-files.ts';

const MAX = 300_000;

describe('FI1: verdicts by content', () => {
  let folder: string;
  let validator: FileValidator;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'files-'));
    validator = createFileValidator({ children: 1, limits: { tailleMax: MAX } });
  });
  afterAll(async () => {
    await validator.close();
    await rm(folder, { recursive: true });
  });
  const examine = async (name: string, bytes: Uint8Array | string) => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    const report = await validator.validate(file);
    return { ...report, code: refusDuFichier(report, MAX) };
  };
  const photo = (width: number, height: number) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#a3703c',
        noise: { type: 'gaussian', mean: 128, sigma: 20 },
      },
    });
  const made = async (
    pages: number,
    how: (pdf: PDFDocument) => void = () => undefined,
  ): Promise<Uint8Array> => {
    const pdf = await PDFDocument.create();
    for (let n = 0; n < pages; n += 1) pdf.addPage().drawText(`Page ${n + 1}`);
    how(pdf);
    return pdf.save();
  };

  it('FI1: a PDF is accepted under any name, its pages counted', async () => {
    expect(await examine('photo.jpg', await made(3))).toMatchObject({
      code: null,
      type: 'application/pdf',
      pages: 3,
      pagesLues: 3,
      pagesAbimees: 0,
      texte: true,
      scripts: false,
    });
  });

  it('FI1: a header after some lines of a mail gateway is still a PDF', async () => {
    const late = Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), harmlessPdf()]);
    expect(await examine('a.pdf', late)).toMatchObject({ code: null, pages: 1 });
  });

  it('FI1: empty, oversize and other files', async () => {
    expect((await examine('a.pdf', '')).code).toBe('vide');
    expect((await examine('a.pdf', Buffer.concat([harmlessPdf(), Buffer.alloc(MAX)]))).code).toBe(
      'trop_gros',
    );
    expect((await examine('a.pdf', 'Bonjour')).code).toBe('type_inconnu');
    expect((await examine('a.jpg', await photo(20, 20).png().toBuffer())).code).toBe('type_inconnu');
    expect(
      (
        await examine(
          'a.pdf',
          await photo(20, 20)
            .gif()
            .toBuffer()
            .then((gif) => Buffer.concat([gif, harmlessPdf()])),
        )
      ).code,
    ).toBe('type_inconnu');
  });

  it('FI1: a password to open is refused; a password to print is not', async () => {
    const open = await made(1, (pdf) => pdf.encrypt({ userPassword: 'secret', ownerPassword: 'o' }));
    expect((await examine('a.pdf', open)).code).toBe('chiffre');
    const print = await made(1, (pdf) =>
      pdf.encrypt({ ownerPassword: 'o', permissions: { printing: false } }),
    );
    expect(await examine('a.pdf', print)).toMatchObject({ code: null, pages: 1, texte: true });
  });

  it('FI1: a download cut off is unreadable', async () => {
    expect((await examine('a.pdf', (await made(1)).subarray(0, 300))).code).toBe('illisible');
    const jpeg = await photo(400, 300).jpeg().toBuffer();
    expect((await examine('a.jpg', jpeg.subarray(0, jpeg.length / 2))).code).toBe('illisible');
  });

  it('FI1: scripts are told and never run', async () => {
    const report = await examine('a.pdf', await made(1, (pdf) => pdf.addJavaScript('x', 'app.alert(1)')));
    expect(report).toMatchObject({ code: null, scripts: true });
  });

  it('FI2: a JPEG is written again upright and without metadata', async () => {
    const bytes = await photo(60, 40)
      .withExif({ IFD0: { Make: 'Camera', Artist: 'Somebody' }, IFD3: { GPSLatitude: '48/1 51/1 24/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const report = await examine('scan.jpeg', Buffer.concat([bytes, Buffer.from('appended')]));
    expect(report).toMatchObject({ code: null, type: 'image/jpeg', pages: 1 });
    const propre = Buffer.from(report.propre ?? []);
    const metadata = await sharp(propre).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 40, height: 60 });
    expect([metadata.exif, metadata.orientation, metadata.icc, metadata.xmp]).toEqual(
      Array(4).fill(undefined),
    );
    expect(propre.includes('Somebody') || propre.includes('appended')).toBe(false);
  });

  it('FI2: a CMYK or a grey JPEG becomes one that every browser shows', async () => {
    for (const space of ['cmyk', 'b-w'] as const) {
      const report = await examine('a.jpg', await photo(50, 50).toColourspace(space).jpeg().toBuffer());
      expect(report.code).toBeNull();
      expect((await sharp(Buffer.from(report.propre ?? [])).metadata()).space).toMatch(/^(srgb|b-w)$/);
    }
  });

  it('FI2: a JPEG does not grow much by being cleaned', async () => {
    const bytes = await photo(900, 600).jpeg({ quality: 60 }).toBuffer();
    const report = await examine('a.jpg', bytes);
    expect(report.propre?.length).toBeLessThan(bytes.length * 1.7);
  });

  it('FI1: every code has a sentence that says what to do', () => {
    for (const code of CODES_FICHIER)
      for (const langue of ['fr', 'en'] as const)
        expect(format(files, langue, code, { max: '2 Mo' }).split('. ').length, code).toBeGreaterThan(1);
  });
});
