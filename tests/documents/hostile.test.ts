import { monitorEventLoopDelay } from 'node:perf_hooks';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocuments, type Documents } from '../../src/main/documents/index.ts';
import {
  circularTree,
  contentBomb,
  deepPdf,
  formFanOut,
  hugeJpeg,
  objectStreamBomb,
  xrefLoop,
} from '../validation/hostile-files.ts';
import { readPdf } from './reader.ts';
import { createWorld, deposited, made, photo, textPdf } from './world.ts';

const locked = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.load(await textPdf(1));
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'maître' });
  return pdf.save();
};
const cutOff = async (): Promise<Uint8Array> => {
  const whole = await textPdf(1);
  return whole.subarray(0, Math.floor(whole.length / 3));
};

describe('LC9, FI2: a pièce that can’t be merged is listed and joined, and the rest comes out', () => {
  const { placard, demande } = createWorld();
  let documents: Documents;
  beforeAll(() => {
    documents = createDocuments({
      files: placard.files,
      children: 1,
      limits: { delaiMs: 6_000, cpuMs: 5_000 },
    });
  });
  afterAll(() => documents.close());

  it.each([
    ['content stream of 8 GB in 3 kB', () => contentBomb(8), ['complexe', 'delai']],
    ['object stream of 256 MB', () => objectStreamBomb(), ['complexe', 'delai', 'illisible']],
    ['forms that draw each other 12^12 times', () => formFanOut(12), ['complexe', 'delai']],
    ['arrays 400 000 deep', () => deepPdf(), ['illisible', 'complexe']],
    ['a page tree that is its own ancestor', () => circularTree(), ['illisible']],
    ['cross-references that lead round', () => xrefLoop(), ['illisible']],
    ['a password', locked, ['chiffree']],
    ['two thirds cut off', cutOff, ['illisible']],
    ['something else', async () => Buffer.from('PK\u0003\u0004 no PDF at all'), ['illisible']],
  ] as const)('LC9: %s', { timeout: 60_000 }, async (nom, make, raisons) => {
    const bytes = await make();
    const pieces = [
      deposited('avant', [placard.deposit(await textPdf(1, { texte: 'Avant' }), { pages: 1 })]),
      deposited('hostile', [placard.deposit(bytes, { pages: 1, nomFichier: `${nom}.pdf` })]),
      deposited('apres', [placard.deposit(await textPdf(2, { texte: 'Après' }), { pages: 2 })]),
    ];
    const { bytes: out, document } = await made(documents, demande(pieces));
    const sort = document.pieces[1]?.sort;
    expect(sort?.kind === 'horsPages' && (raisons as readonly string[]).includes(sort.raison)).toBe(true);
    const lu = await readPdf(out);
    expect(lu.textes.slice(-3).map((texte) => /(Avant|Après) \d/.exec(texte)?.[0])).toEqual([
      'Avant 1',
      'Après 1',
      'Après 2',
    ]);
    const [[name, joined] = []] = lu.jointes;
    expect(name).toBe(`02 ${nom}.pdf`);
    expect(Buffer.compare(joined ?? Buffer.alloc(0), bytes)).toBe(0);
    expect(lu.textes.slice(0, -3).join(' ').replace(/\s+/g, ' ')).toContain('Pièces jointes en fichiers');
    expect(lu.signets.map(({ titre }) => titre)).toContain('Pièces jointes en fichiers');
  });

  it('LC9: a JPEG of 65 500 × 65 500 is joined, one that is cut off is shown and joined', async () => {
    const whole = await photo(400, 300);
    const pieces = [
      deposited('enorme', [
        placard.deposit(await hugeJpeg(), { type: 'image/jpeg', pages: 1, nomFichier: 'a' }),
      ]),
      deposited('coupee', [
        placard.deposit(whole.subarray(0, whole.length - 600), {
          type: 'image/jpeg',
          pages: 1,
          nomFichier: 'b.JPG',
        }),
      ]),
      deposited('fausse', [placard.deposit(Buffer.from('GIF89a'), { type: 'image/jpeg', pages: 1 })]),
    ];
    const { bytes, document } = await made(documents, demande(pieces));
    expect(document.pieces.map(({ sort }) => sort)).toEqual([
      { kind: 'horsPages', raison: 'complexe' },
      { kind: 'pages', pages: 1, reserves: ['abimee'] },
      { kind: 'horsPages', raison: 'illisible' },
    ]);
    expect([...(await readPdf(bytes)).jointes.keys()]).toEqual([
      '01 a.jpg',
      '02 b.JPG',
      '03 fichier.pdf.jpg',
    ]);
  });

  it('LC9: a file with other pages than were counted is joined: it would not be what was validated', async () => {
    const pieces = [deposited('cv', [placard.deposit(await textPdf(3), { pages: 2 })])];
    const { document } = await made(documents, demande(pieces));
    expect(document.pieces[0]?.sort).toEqual({ kind: 'horsPages', raison: 'pages' });
  });

  it('LC9: a file that left the store is said to be missing there, not dropped', async () => {
    const lost = placard.deposit(Buffer.from('perdu'), { pages: 1, nomFichier: 'perdu.pdf' });
    placard.remove(lost.sha256);
    const { bytes, document } = await made(documents, demande([deposited('cv', [lost])]));
    expect(document.pieces[0]?.sort).toEqual({ kind: 'horsPages', raison: 'introuvable' });
    const lu = await readPdf(bytes);
    expect(lu.jointes.size).toBe(0);
    expect(lu.textes.join(' ').replace(/\s+/g, ' ')).toContain('n’a pas été retrouvé sur le serveur');
  });

  it('LC9: what passes the limit of pages is joined, and a dossier past the limit of bytes is refused', async () => {
    const small = createDocuments({
      files: placard.files,
      children: 1,
      limits: { pagesMax: 3, tailleMax: 100_000 },
    });
    try {
      const two = placard.deposit(await textPdf(2), { pages: 2 });
      const pieces = ['a', 'b', 'c'].map((typeId) => deposited(typeId, [two]));
      const { document } = await made(small, demande(pieces));
      expect(
        document.pieces.map(({ sort }) => (sort.kind === 'horsPages' ? sort.raison : sort.kind)),
      ).toEqual(['pages', 'trop', 'trop']);
      const gros = placard.deposit(await photo(2000, 2000, 100), { type: 'image/jpeg', pages: 1 });
      expect(await small.dossierPdf(demande([deposited('a', [gros])]))).toEqual({
        ok: false,
        code: 'trop_gros',
      });
    } finally {
      await small.close();
    }
  });

  it('LC9: the server goes on while a dossier full of bombs is made', { timeout: 120_000 }, async () => {
    const pieces = [1, 2, 3].map((i) =>
      deposited(`bombe${i}`, [placard.deposit(contentBomb(16 + i), { pages: 1 })]),
    );
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const { document } = await made(documents, demande(pieces));
    delay.disable();
    expect(document.pieces.every(({ sort }) => sort.kind === 'horsPages')).toBe(true);
    // A loop that parsed would stand still for seconds; what is left is a busy machine's scheduling.
    expect(delay.percentile(99) / 1e6).toBeLessThan(150);
    expect(delay.max / 1e6).toBeLessThan(1_000);
  });
});
