import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTypeface,
  loadTypefaceFiles,
  type Typeface,
} from '../../src/main/documents/atelier/typeface.ts';
import { createDocuments, type Documents } from '../../src/main/documents/index.ts';
import { readPdf } from './reader.ts';
import { aQuestion, createWorld, made, profil } from './world.ts';

/** Written with the typeface's own letters. */
const NOMS = [
  'Nguyễn',
  'Phạm Thị',
  'Łukasiewicz',
  'Çelik',
  'Şahin',
  'Öztürk',
  'İnönü',
  'Dvořák',
  'Škvorecký',
  'Đặng',
  'Žižek',
  'Ångström',
  'Þórðarson',
  'Ő. Szűcs',
  'Țepeș',
  'Șerban',
  'Kłosowska',
  'Ñáñez',
  'Ó Súilleabháin',
  'Παπαδόπουλος',
  'Ἀριστοτέλης',
  'Достоевский',
  'Шевченко',
  'Ђорђевић',
  'Ґалаґан',
  'Қазақбаев',
  'Œuvrard',
  'Ÿsaÿe',
  'Ħal Għaxaq',
  'Ģirts Ķēniņš',
  'Ėglė Žąsytė',
  'Straße',
  'ẞtein',
  'D’Alembert',
  'Lévi-Strauss',
  'Ŵyn',
];
const PRENOMS = ['Ánh', 'Zoë', 'Øyvind', 'Ελένη', 'Юлия', 'Œdipe', 'Jiří', 'Gülşen', 'Noé', 'Kālidāsa'];
/** In scripts that it has not: written out, and kept. */
const AILLEURS = [
  '王小明',
  '山田 太郎',
  '김민준',
  'محمد',
  'דוד',
  'გიორგი',
  'Հովհաննես',
  'สมชาย',
  'राम',
  '😀',
  '\u{F0001}',
  '𓀀',
];

describe('LC9: names in any script', () => {
  let typeface: Typeface;
  let documents: Documents;
  const world = createWorld();
  beforeAll(async () => {
    typeface = await createTypeface(await PDFDocument.create(), await loadTypefaceFiles());
    documents = createDocuments({ files: world.placard.files, children: 1 });
  });
  afterAll(() => documents.close());
  const shown = (texte: string): string =>
    typeface
      .spell(texte)
      .map((mot) => mot.texte)
      .join(' ');

  it('LC9: 360 names of Latin, Vietnamese, Greek and Cyrillic letters are set as they are written', async () => {
    const noms = NOMS.flatMap((nom) => PRENOMS.map((prenom) => `${prenom} ${nom}`));
    expect(noms).toHaveLength(360);
    const demande = world.demande([], {
      session: { questions: [aQuestion('noms', { forme: 'tableau', choix: ['Nom'] })] },
      // As some keyboards and systems write them: letters and marks apart.
      dossier: { reponses: { noms: noms.map((nom, i) => [i % 2 === 0 ? nom.normalize('NFD') : nom]) } },
    });
    const { bytes } = await made(documents, demande);
    const lu = await readPdf(bytes);
    const texte = lu.textes.join('\n').replace(/\s+/g, ' ');
    expect(noms.filter((nom) => !texte.includes(nom.normalize('NFC')))).toEqual([]);
    expect(lu.jointes.size).toBe(0);
    expect(bytes.length).toBeLessThan(100_000);
  });

  it('LC9: names in other scripts are written out, and their own text is in the document', async () => {
    const infos = {
      ...(profil.infos as NonNullable<typeof profil.infos>),
      nomNaissance: '王小明',
      prenoms: 'Jean 😀',
    };
    const demande = world.demande([], {
      session: { questions: [aQuestion('noms', { forme: 'tableau', choix: ['Nom'] })] },
      dossier: { reponses: { noms: AILLEURS.map((nom) => [nom]) }, profil: { ...profil, infos } },
    });
    const { bytes } = await made(documents, demande);
    const lu = await readPdf(bytes);
    const texte = lu.textes.join('\n').replace(/\s+/g, ' ');
    expect(texte).toContain('Mme Jean :grinning: WangXiaoMing');
    expect(texte).toContain('GimMinJun');
    expect(texte).toContain('Les textes d’origine sont dans le fichier joint « textes-d-origine.txt »');
    const origine = new TextDecoder().decode(lu.jointes.get('textes-d-origine.txt'));
    for (const nom of AILLEURS) expect(origine).toContain(nom);
  });

  it('LC9: a reader’s program that copies gets what was written', async () => {
    const infos = { ...(profil.infos as NonNullable<typeof profil.infos>), nomNaissance: '王小明' };
    const { bytes } = await made(documents, world.demande([], { dossier: { profil: { ...profil, infos } } }));
    const pdf = await PDFDocument.load(bytes);
    const contents = pdf.getPages()[0]?.node.Contents();
    if (!contents || !('getContents' in contents)) throw new Error('no contents');
    const { inflateSync } = await import('node:zlib');
    const drawn = inflateSync((contents as { getContents(): Uint8Array }).getContents()).toString('latin1');
    // UTF-16 of 王小明.
    expect(drawn).toMatch(/ActualText <FEFF(0020)?738B5C0F660E>/i);
  });

  it.each(AILLEURS)('LC9: %s leaves something to see', (nom) => {
    expect(shown(nom).trim()).not.toBe('');
    expect(typeface.remplacements.get(nom.normalize('NFC'))).toBe(shown(nom));
  });

  it('LC9: what nobody sees is left out, what nobody has stands as a box', () => {
    expect(shown('a\u0000b\u200Ec\uFE0Fd')).toBe('abcd');
    expect(shown('\u{F0001}')).toBe('□');
    expect(shown('\uD800')).toBe('');
    expect(shown('e\u0301')).toBe('é');
  });
});
