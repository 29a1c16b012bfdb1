import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PDFArray, PDFDict, PDFDocument, type PDFHexString, PDFName, type PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LignePv, ProcesVerbal } from '../../src/domain/seance/seance.ts';
import { createDocuments, type Documents } from '../../src/main/documents/index.ts';
import { composePv } from '../../src/main/documents/proces-verbal.ts';
import { parseDossierLink } from '../../src/protocol/dossier-link.ts';
import { sha256Of } from '../contracts/file-store.ts';
import { aPv } from '../contracts/seances.ts';
import { tempFolder } from '../workspace/storage/factories.ts';
import { readPdf, readStructure, wordsOf } from './reader.ts';
import { createPlacard } from './world.ts';

const first = aPv().dossiers[0] as LignePv;
const complet: ProcesVerbal = aPv({
  presences: [
    { personneId: 'p1', nom: 'Hélène Œuvrard', role: 'president', etat: 'present' },
    { personneId: 'p2', nom: 'Paul Anh', role: 'membre', etat: 'excuse' },
  ],
  dossiers: [
    first,
    {
      ...first,
      dossierId: 'd2',
      nom: 'Nguyễn Thị Mai',
      numero: 'N-d2',
      decision: {
        type: 'DE',
        rang: null,
        rendezVous: null,
        motifs: [{ fr: 'Niveau insuffisant', en: 'Level too low' }],
        commentaire: '',
      },
      deliberation: {
        mode: 'consensus',
        pour: 0,
        contre: 0,
        abstention: 0,
        observation: 'Unanimité du jury.',
        citations: [
          {
            id: 'c1',
            typePieceId: 'releve',
            sha256: 'a'.repeat(64),
            page: 3,
            quads: [
              [72.4, 540.2, 299.1, 552.6],
              [72.4, 520.2, 180.6, 532.6],
            ],
            extrait: 'Moyenne : 14,5',
            piece: { fr: 'Relevé de notes', en: 'Transcript' },
            identifiante: true,
          },
        ],
      },
    },
    { ...first, dossierId: 'd3', nom: '', numero: 'N-d3', decision: null, deliberation: null },
  ],
  reouvertures: [{ le: aPv().closeLe - 60_000, parNom: 'Hélène Œuvrard', raison: 'Un vote mal compté.' }],
});
const long: ProcesVerbal = aPv({
  dossiers: Array.from({ length: 120 }, (_, i) => ({ ...first, dossierId: `d${i}`, numero: `N-${i}` })),
});

describe('DE12: the procès-verbal', () => {
  let documents: Documents;
  beforeAll(() => {
    documents = createDocuments({ files: createPlacard().files, children: 1 });
  });
  afterAll(() => documents.close());

  it('DE12: says when, where, who, each dossier with its decision and deliberation, the list, who signs', async () => {
    const { octets, nomFichier } = await composePv({ langue: 'fr', pv: complet });
    const lu = await readPdf(octets);
    const texte = lu.textes.join(' ').replace(/\s+/g, ' ');
    for (const said of [
      'Jury de licence',
      '4 mai 2026 à 14 h',
      'Salle 3',
      '4 mai 2026 à 14 h 05 min 00 s (UTC+2)',
      'Paul Anh',
      'Excusé',
      'Łukasiewicz Inès',
      'Liste complémentaire, rang 1',
      'Vote : 3 pour, 1 contre, sans abstention',
      'Motif : Niveau insuffisant',
      'Unanimité du jury.',
      'Passage cité : Relevé de notes, page 3 : « Moyenne : 14,5 »',
      'Sans décision',
      'Non consignée',
      'Un vote mal compté.',
      'La présidence de la commission',
      'Hélène Œuvrard',
    ])
      expect(texte).toContain(said);
    expect(nomFichier).toBe('proces-verbal-2026-05-04.pdf');
    expect(lu.infos).toMatchObject({ Title: 'Procès-verbal, Japonais, 4 mai 2026', Language: 'fr' });
  });

  it('DE12: comes out the same byte for byte: in a child, in this process, in another time zone, later', async () => {
    const here = await composePv({ langue: 'fr', pv: complet });
    const child = await documents.pvPdf({ langue: 'fr', pv: structuredClone(complet) });
    expect(sha256Of(child.octets)).toBe(sha256Of(here.octets));
    const script = `
      import { createHash } from 'node:crypto';
      import { composePv } from ${JSON.stringify(path.resolve('src/main/documents/proces-verbal.ts'))};
      const pv = JSON.parse(process.argv[1]);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const { octets } = await composePv({ langue: 'fr', pv });
      console.log(createHash('sha256').update(octets).digest('hex'));`;
    const elsewhere = await promisify(execFile)(
      process.execPath,
      ['--no-warnings', '--input-type=module', '-e', script, JSON.stringify(complet)],
      { env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'en_US.UTF-8' } },
    );
    expect(elsewhere.stdout.trim()).toBe(sha256Of(here.octets));
    const other = await composePv({ langue: 'fr', pv: { ...complet, lieu: 'Salle 4' } });
    expect(sha256Of(other.octets)).not.toBe(sha256Of(here.octets));
  });

  it('DE12: is tagged: title, headings, tables with header cells, language, bookmarks', async () => {
    const { octets } = await composePv({ langue: 'fr', pv: long });
    const { roles, marked } = await readStructure(octets);
    expect(marked).toBe(true);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles.filter((role) => role === 'H2').length).toBeGreaterThanOrEqual(4);
    expect(roles).toContain('H3');

    const pdf = await PDFDocument.load(octets, { updateMetadata: false });
    const at = (dict: PDFDict, key: string) => pdf.context.lookup(dict.get(PDFName.of(key)));
    const { catalog } = pdf;
    expect(String(at(catalog, 'Lang'))).toContain('fr');
    expect(at(catalog, 'StructTreeRoot')).toBeInstanceOf(PDFDict);
    expect(String(at(at(catalog, 'MarkInfo') as PDFDict, 'Marked'))).toBe('true');
    const outlines = at(catalog, 'Outlines') as PDFDict;
    expect(Number(String(at(outlines, 'Count')))).toBeGreaterThanOrEqual(5);

    const tables = elementsOf(pdf).filter(({ role }) => role === '/Table');
    expect(tables.map(({ kids }) => kids.length)).toEqual([2, 121, 2]);
    for (const { kids } of tables) {
      const [head, ...rows] = kids;
      expect(new Set(head?.kids.map(({ role, scope }) => `${role} ${scope}`))).toEqual(
        new Set(['/TH /Column']),
      );
      // Over pages too, a row is one row, with a cell for each column.
      for (const row of rows) expect(row.kids.map(({ role }) => role)).toEqual(head?.kids.map(() => '/TD'));
    }
    expect(pdf.getPageCount()).toBeGreaterThan(3);
  });

  it('DE1, DE12: a cited passage leads to its place, in the version that was cited, read aloud where it stands', async () => {
    const { octets } = await composePv({ langue: 'fr', pv: complet });
    const pdf = await PDFDocument.load(octets, { updateMetadata: false });
    const posed = pdf
      .getPages()
      .flatMap((page, i) => annotationsOf(pdf, page.node).map((dict) => ({ dict, i })));
    expect(posed).toHaveLength(1);
    const [{ dict, i } = { dict: undefined, i: -1 }] = posed;
    const at = (key: string, of = dict) => pdf.context.lookup(of?.get(PDFName.of(key)));
    const adresse = (at('URI', at('A') as PDFDict) as PDFString).asString();
    expect(parseDossierLink(adresse)).toEqual({
      dossierId: 'd2',
      typePieceId: 'releve',
      version: 'a'.repeat(64),
      page: 3,
      zones: [
        [72, 540, 300, 553],
        [72, 520, 181, 533],
      ],
    });
    expect((at('Contents') as PDFHexString).decodeText()).toContain('Relevé de notes, page 3');

    // Its boxes are on the words.
    const boxes = (at('QuadPoints') as PDFArray).asArray().map(Number);
    const mots = await wordsOf(octets, i + 1);
    const cited = mots.filter(({ str }) => /Passage cité|14,5/.test(str));
    expect(cited.length).toBeGreaterThan(0);
    for (const { x, y } of cited) expect(isIn(boxes, x + 1, y + 1)).toBe(true);
    expect(mots.some(({ x, y }) => !isIn(boxes, x + 1, y + 1))).toBe(true);

    // In its cell, after what is said before it, with the annotation as a part of it.
    const cell = elementsOf(pdf).find(({ kids }) => kids.some(({ role }) => role === '/Link'));
    expect(cell?.role).toBe('/TD');
    expect(cell?.order).toEqual(['line', 'line', '/Link']);
    const link = cell?.kids[0];
    expect(link?.order.at(-1)).toBe('object');
    expect(link?.order.filter((one) => one === 'line').length).toBe(boxes.length / 8);
    const root = pdf.context.lookup(pdf.catalog.get(PDFName.of('StructTreeRoot'))) as PDFDict;
    const nums = (at('Nums', at('ParentTree', root) as PDFDict) as PDFArray).asArray();
    const key = Number(String(at('StructParent')));
    const parent = nums[nums.findIndex((num, n) => n % 2 === 0 && Number(String(num)) === key) + 1];
    expect(String(at('S', pdf.context.lookup(parent) as PDFDict))).toBe('/Link');
  });

  it.runIf(existsSync('/usr/bin/qpdf'))('DE12: is a sound PDF (qpdf --check)', async () => {
    const file = path.join(await tempFolder(), 'pv.pdf');
    await writeFile(file, (await composePv({ langue: 'fr', pv: long })).octets);
    const { stdout } = await promisify(execFile)('/usr/bin/qpdf', ['--check', file]);
    expect(stdout).toContain('No syntax or stream encoding errors found');
  });
});

const annotationsOf = (pdf: PDFDocument, page: PDFDict): readonly PDFDict[] => {
  const annots = pdf.context.lookup(page.get(PDFName.of('Annots')));
  return annots instanceof PDFArray ? annots.asArray().map((ref) => pdf.context.lookup(ref) as PDFDict) : [];
};

/** Is the point in one of the quadrilaterals (upper left, upper right, lower left, lower right)? */
const isIn = (boxes: readonly number[], x: number, y: number): boolean =>
  boxes.some(
    (_, i) =>
      i % 8 === 0 &&
      x >= (boxes[i] ?? 0) &&
      x <= (boxes[i + 2] ?? 0) &&
      y >= (boxes[i + 5] ?? 0) &&
      y <= (boxes[i + 1] ?? 0),
  );

interface Element {
  readonly role: string;
  readonly scope: string;
  /** What is in it, as it is read: a line, an object, or an element by its role. */
  readonly order: readonly string[];
  readonly kids: readonly Element[];
}

function orderOf(pdf: PDFDocument, element: PDFDict): readonly string[] {
  const kids = pdf.context.lookup(element.get(PDFName.of('K')));
  return (kids instanceof PDFArray ? kids.asArray() : [kids]).map((kid) => {
    const dict = pdf.context.lookup(kid);
    if (!(dict instanceof PDFDict)) return 'line';
    const role = dict.get(PDFName.of('S'));
    if (role) return String(role);
    return String(dict.get(PDFName.of('Type'))) === '/OBJR' ? 'object' : 'line';
  });
}

/** The elements of a document's structure, depth first. */
function elementsOf(pdf: PDFDocument): readonly Element[] {
  const all: Element[] = [];
  const read = (object: unknown): readonly Element[] => {
    const dict = pdf.context.lookup(object as Parameters<typeof pdf.context.lookup>[0]);
    if (dict instanceof PDFArray) return dict.asArray().flatMap(read);
    if (!(dict instanceof PDFDict) || !dict.get(PDFName.of('S'))) return [];
    const attributes = pdf.context.lookup(dict.get(PDFName.of('A')));
    const element = {
      role: String(dict.get(PDFName.of('S'))),
      order: orderOf(pdf, dict),
      scope: attributes instanceof PDFDict ? String(attributes.get(PDFName.of('Scope'))) : '',
      kids: read(dict.get(PDFName.of('K'))),
    };
    all.push(element);
    return [element];
  };
  const root = pdf.context.lookup(pdf.catalog.get(PDFName.of('StructTreeRoot'))) as PDFDict;
  read(root.get(PDFName.of('K')));
  return all;
}
