import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocuments, type Documents } from '../../src/main/documents/index.ts';
import { readPdf } from './reader.ts';
import { aQuestion, createWorld, deposited, LE, made, photo, profil, textPdf } from './world.ts';

describe('LC9: the document itself', () => {
  const world = createWorld();
  const { placard } = world;
  let documents: Documents;
  beforeAll(() => {
    documents = createDocuments({ files: placard.files, children: 1 });
  });
  afterAll(() => documents.close());

  it('LC9: the same request gives the same bytes, from another child too', async () => {
    const pieces = [
      deposited('cv', [placard.deposit(await textPdf(2), { pages: 2 })]),
      deposited('photo', [placard.deposit(await photo(300, 200), { type: 'image/jpeg', pages: 1 })]),
      deposited('faux', [
        placard.deposit(Buffer.from('%PDF-1.4 rien'), { pages: 1, nomFichier: '履歴書.pdf' }),
      ]),
    ];
    const demande = world.demande(pieces);
    const first = (await made(documents, demande)).bytes;
    expect((await made(documents, demande)).bytes.equals(first)).toBe(true);
    const other = createDocuments({ files: placard.files, children: 1 });
    try {
      expect((await made(other, demande)).bytes.equals(first)).toBe(true);
      expect((await made(other, { ...demande, etabliLe: LE + 1000 })).bytes.equals(first)).toBe(false);
    } finally {
      await other.close();
    }
  });

  it('LC9: title, language and author are the document’s; what is ours weighs little', async () => {
    const { bytes, document } = await made(documents, world.demande([]));
    const { infos } = await readPdf(bytes);
    expect(infos).toMatchObject({
      Title: 'Dossier de candidature',
      Author: 'Institut national des langues et civilisations orientales',
      Language: 'fr',
      CreationDate: 'D:20261125101921Z',
    });
    expect(document.nomFichier).toBe('dossier-K7M2QX4P.pdf');
    expect(document.octets).toBe(bytes.length);
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('LC9: a long dossier goes over pages without losing a line', async () => {
    const lignes = Array.from({ length: 150 }, (_, i) => [`ligne ${i}`, 'x'.repeat(400), `fin ${i}`]);
    const long = Array.from({ length: 300 }, (_, i) => `phrase ${i} du projet.`).join(' ');
    const { bytes } = await made(
      documents,
      world.demande([], {
        session: {
          questions: [aQuestion('t', { forme: 'tableau' }), aQuestion('l', { forme: 'long', ordre: 2 })],
        },
        dossier: { reponses: { t: lignes, l: long }, profil: { ...profil, infos: null } },
      }),
    );
    const lu = await readPdf(bytes);
    const texte = lu.textes.join(' ').replace(/\s+/g, ' ');
    for (let i = 0; i < 150; i += 1) expect(texte).toContain(`fin ${i}`);
    expect(texte).toContain('phrase 299 du projet.');
    expect(lu.pages).toBeGreaterThan(8);
    expect(lu.textes.at(-1)).toContain(`${lu.pages} / ${lu.pages}`);
  });
});
