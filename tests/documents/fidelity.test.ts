import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocuments, type Documents } from '../../src/main/documents/index.ts';
import { readPdf } from './reader.ts';
import { createWorld, deposited, made, textPdf } from './world.ts';

/** What pages alone don't say, and how it gets into a file. */
const PARTLY: readonly (readonly [what: string, reserve: string, change: (pdf: PDFDocument) => void])[] = [
  ['files inside', 'jointes', (pdf: PDFDocument) => void pdf.attach(Buffer.from('x'), 'x.txt', {})],
  [
    'hidden layers',
    'calques',
    (pdf: PDFDocument) => {
      const layer = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of('caché') }));
      pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
    },
  ],
  [
    'a signature',
    'signature',
    (pdf: PDFDocument) =>
      pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ Fields: [], SigFlags: 3 })),
  ],
  [
    'a field that only its reader draws',
    'formulaire',
    (pdf: PDFDocument) => {
      const field = pdf.context.obj({
        Subtype: 'Widget',
        FT: 'Tx',
        V: PDFString.of('x'),
        Rect: [0, 0, 9, 9],
      });
      pdf.getPages()[0]?.node.set(PDFName.of('Annots'), pdf.context.obj([field]));
    },
  ],
  [
    'a film',
    'multimedia',
    (pdf: PDFDocument) => {
      const film = pdf.context.obj({ Subtype: 'RichMedia', Rect: [0, 0, 9, 9] });
      pdf.getPages()[0]?.node.set(PDFName.of('Annots'), pdf.context.obj([film]));
    },
  ],
];

describe('LC9: what is kept of a PDF among the pages', () => {
  const { placard, demande } = createWorld();
  let documents: Documents;
  beforeAll(() => {
    documents = createDocuments({ files: placard.files, children: 1 });
  });
  afterAll(() => documents.close());

  const merged = async (bytes: Uint8Array, pages = 1) => {
    const out = await made(documents, demande([deposited('p', [placard.deposit(bytes, { pages })])]));
    const pdf = await PDFDocument.load(out.bytes);
    return { ...out, sort: out.document.pieces[0]?.sort, pdf, lu: await readPdf(out.bytes) };
  };

  it('LC9: a file that only its author may change is merged like any reader shows it', async () => {
    const pdf = await PDFDocument.load(await textPdf(1, { texte: 'Attestation' }));
    pdf.encrypt({ userPassword: '', ownerPassword: 'université' });
    const { sort, lu } = await merged(await pdf.save());
    expect(sort).toEqual({ kind: 'pages', pages: 1, reserves: [] });
    expect(lu.textes.at(-1)).toContain('Attestation 1');
  });

  it('LC9: a filled form keeps what was filled in, as a picture that nobody fills again', async () => {
    const bytes = await textPdf(1, {}, (pdf) => {
      const [page] = pdf.getPages();
      const field = pdf.getForm().createTextField('nom');
      field.setText('Rempli par le candidat');
      if (page) field.addToPage(page, { x: 72, y: 400, width: 300, height: 30 });
    });
    const { sort, pdf } = await merged(bytes);
    expect(sort).toMatchObject({ kind: 'pages', reserves: [] });
    const annots = pdf.getPages().at(-1)?.node.Annots()?.asArray() ?? [];
    const [annot] = annots.map((entry) => pdf.context.lookup(entry, PDFDict));
    expect(annot?.get(PDFName.of('Subtype'))).toBe(PDFName.of('Stamp'));
    expect(annot?.has(PDFName.of('AP'))).toBe(true);
    expect(annots).toHaveLength(1);
  });

  it('LC9: scripts and actions go; a link to the web stays', async () => {
    const bytes = await textPdf(1, {}, (pdf) => {
      pdf.addJavaScript('start', 'app.alert("bonjour")');
      const { context } = pdf;
      const [page] = pdf.getPages();
      const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
      const link = (A: object) =>
        context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A } as never));
      page?.node.set(PDFName.of('AA'), context.obj({ O: script }));
      page?.node.set(
        PDFName.of('Annots'),
        context.obj([
          link(script),
          link({ S: 'Launch', F: PDFString.of('calc.exe') }),
          link({ S: 'URI', URI: PDFString.of('https://www.inalco.fr/'), Next: script }),
        ]),
      );
    });
    const { sort, bytes: out } = await merged(bytes);
    expect(sort).toEqual({ kind: 'pages', pages: 1, reserves: [] });
    const text = out.toString('latin1');
    expect(text).not.toMatch(/JavaScript|Launch|app\.alert|\/AA\b|OpenAction/);
    expect(text).toContain('https://www.inalco.fr/');
  });

  it('LC9: links between a file’s pages still lead there, and each page is there once', async () => {
    const bytes = await textPdf(3, { texte: 'Sommaire' }, (pdf) => {
      const [first, , third] = pdf.getPages();
      if (!first || !third) throw new Error('pages');
      const link = pdf.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        Dest: [third.ref, 'Fit'],
      });
      first.node.set(PDFName.of('Annots'), pdf.context.obj([link]));
    });
    const { pdf } = await merged(bytes, 3);
    const pages = pdf.getPages();
    const annot = pdf.context.lookup(pages.at(-3)?.node.Annots()?.get(0), PDFDict);
    const dest = annot.lookup(PDFName.of('Dest'));
    expect(dest && 'get' in dest && (dest as { get(i: number): unknown }).get(0)).toBe(pages.at(-1)?.ref);
    const leaves = pdf.context
      .enumerateIndirectObjects()
      .filter(
        ([, object]) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Page'),
      );
    expect(leaves).toHaveLength(pages.length);
  });

  it.each(PARTLY)('LC9: %s: merged, and joined as it was, with the reason', async (_, reserve, change) => {
    const bytes = await textPdf(1, {}, change);
    const { sort, lu } = await merged(bytes);
    expect(sort).toEqual({ kind: 'pages', pages: 1, reserves: [reserve] });
    expect(lu.textes.at(-1)).toContain('Page 1');
    expect(Buffer.compare([...lu.jointes.values()][0] ?? Buffer.alloc(0), bytes)).toBe(0);
    expect(lu.textes.join(' ')).toContain('Repris dans les pages');
  });

  it('LC9: a file that only the viewer can take apart is merged as the viewer sees it, and joined', async () => {
    const whole = Buffer.from(
      await textPdf(1, { texte: 'Visible' })
        .then((bytes) => PDFDocument.load(bytes))
        .then((pdf) => pdf.save({ useObjectStreams: false })),
    );
    // A second page tree that the table at the end does not name: who reads without the table sees that one.
    const root = /(\d+) 0 obj\s*<<\s*\/Type \/Pages/.exec(whole.toString('latin1'))?.[1];
    const hidden = Buffer.from(`${root} 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n`);
    const at = whole.lastIndexOf('xref\n0');
    const start = whole.lastIndexOf('startxref');
    const bytes = Buffer.concat([
      whole.subarray(0, at),
      hidden,
      whole.subarray(at, start),
      Buffer.from(`startxref\n${at + hidden.length}\n%%EOF\n`),
    ]);
    const { sort, lu } = await merged(bytes);
    expect(sort).toEqual({ kind: 'pages', pages: 1, reserves: ['reparee'] });
    expect(lu.textes.at(-1)).toContain('Visible 1');
    expect(Buffer.compare([...lu.jointes.values()][0] ?? Buffer.alloc(0), bytes)).toBe(0);
  });

  it('LC9: contents that leave everything open, or a page named twice, don’t touch the page numbers', async () => {
    const bytes = await textPdf(1, { texte: 'Ouvert' }, (pdf) => {
      const { context } = pdf;
      const [page] = pdf.getPages();
      if (!page) throw new Error('page');
      const open = context.register(context.stream('Q Q Q 9 0 0 9 50 50 cm q q 0 0 m W n BT /None 3 Tf (x'));
      page.node.set(
        PDFName.of('Contents'),
        context.obj([page.node.get(PDFName.of('Contents')) ?? open, open]),
      );
      pdf.catalog.Pages().set(PDFName.of('Kids'), context.obj([page.ref, page.ref]));
      pdf.catalog.Pages().set(PDFName.of('Count'), context.obj(2));
    });
    const { lu } = await merged(bytes, 2);
    expect(lu.textes.at(-2)).toContain(`${lu.pages - 1} / ${lu.pages}`);
    expect(lu.textes.at(-1)).toContain(`${lu.pages} / ${lu.pages}`);
  });
});
