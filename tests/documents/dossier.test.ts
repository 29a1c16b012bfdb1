import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presentDossier } from '../../src/domain/rights/presentation.ts';
import { createDocuments, type Documents } from '../../src/main/documents/index.ts';
import { aCommission } from '../contracts/factories.ts';
import { actorWith } from '../domain/people.ts';
import { type Lu, readPdf } from './reader.ts';
import { aQuestion, aType, createWorld, deposited, LE, made, photo, textPdf } from './world.ts';

const EMPREINTE = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const transmission = {
  recu: 'R-2026-004512',
  le: Date.UTC(2026, 6, 1, 22, 30, 5),
  empreinte: EMPREINTE,
  pieces: {},
};

describe('LC9: « Télécharger mon dossier »', () => {
  const world = createWorld();
  const { placard } = world;
  let documents: Documents;
  beforeAll(() => {
    documents = createDocuments({ files: placard.files, children: 1 });
  });
  afterAll(() => documents.close());
  const read = async (demande: Parameters<typeof made>[1]): Promise<Lu> =>
    readPdf((await made(documents, demande)).bytes);
  const flat = (texte: string | undefined): string => (texte ?? '').replace(/\s+/g, ' ');

  it('LC9: the first page says whose, for what, where it stands, and its receipt in the établissement’s time', async () => {
    const lu = await read(world.demande([], { dossier: { statut: 'RE', transmissions: [transmission] } }));
    const page = flat(lu.textes[0]);
    for (const texte of [
      'Institut national des langues et civilisations orientales',
      'Licence LLCER Japonais 2e année',
      'Mme Inès Hélène Łukasiewicz',
      'K7M2QX4P',
      'Réceptionné',
      'R-2026-004512',
      '2 juillet 2026 à 00 h 30 min 05 s (UTC+2)',
      '9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08',
    ])
      expect(page).toContain(texte);
    expect(page).not.toContain('Brouillon');
  });

  it('LC9: what was never transmitted says so', async () => {
    const page = flat((await read(world.demande([]))).textes[0]);
    expect(page).toContain('Brouillon, non transmis');
    expect(page).not.toContain('Empreinte');
  });

  it('LC9: the profile by rubric, and an answer to every form of question, in the reader’s language', async () => {
    const questions = [
      aQuestion('court', { ordre: 7 }),
      aQuestion('long', { forme: 'long', ordre: 6 }),
      aQuestion('oui', { forme: 'ouiNon', ordre: 5 }),
      aQuestion('choix', { forme: 'choix', ordre: 4 }),
      aQuestion('nombre', { forme: 'nombre', ordre: 3 }),
      aQuestion('date', { forme: 'date', ordre: 2 }),
      aQuestion('table', { forme: 'tableau', choix: ['Langue', 'Niveau'], ordre: 1 }),
      aQuestion('muette', { ordre: 8 }),
    ];
    const reponses = {
      court: 'Réponse courte',
      long: 'Premier paragraphe.\n\nSecond paragraphe.',
      oui: false,
      choix: 'B1',
      nombre: 12345.5,
      date: '2026-09-01',
      table: [
        ['Anglais', 'C1'],
        ['Turc', 'A2', 'en trop'],
      ],
      retiree: 'une réponse à une question retirée',
    };
    const demande = world.demande([], { session: { questions }, dossier: { reponses } });
    const fr = flat((await read(demande)).textes.join(' '));
    for (const texte of [
      'Nom de naissance Łukasiewicz',
      'Date de naissance 1er mars 2004',
      'Paris (75), France',
      'Nationalité Japon',
      '06 12 34 56 78',
      'Général',
      'Mention Bien',
      '12 bis, rue de l’Œuvre Appartement 4 75013 Paris',
      'Lycée Lakanal, Sceaux',
      'Université Lumière Lyon 2',
      'Obtenu, Assez bien',
      '13,25',
      'Librairie Junku 2 mois, 35 h par semaine',
      'Réponse courte',
      'Premier paragraphe. Second paragraphe.',
      'Question oui Non',
      '12 345,5',
      '1er septembre 2026',
      'Langue Niveau',
      'Turc A2 en trop',
      'Question muette Sans réponse',
      'Question retirée du formulaire une réponse à une question retirée',
    ])
      expect(fr).toContain(texte);
    expect(fr.indexOf('Question table')).toBeLessThan(fr.indexOf('Question court'));
    const en = flat((await read({ ...demande, langue: 'en' })).textes.join(' '));
    for (const texte of [
      'Date of birth 1 March 2004',
      'Japan',
      'General',
      'Question oui (en) No',
      '12,345.5',
      '1 September 2026',
    ])
      expect(en).toContain(texte);
  });

  it('LC9: every pièce in the order of the session, with bookmarks, and page numbers on every page', async () => {
    const pieces = [
      deposited('cv', [placard.deposit(await textPdf(2, { texte: 'CV' }), { pages: 2 })]),
      deposited('photo', [placard.deposit(await photo(300, 200), { type: 'image/jpeg', pages: 1 })]),
      deposited('notes', [placard.deposit(await textPdf(3, { texte: 'Notes' }), { pages: 3 })]),
    ];
    const ordre = { cv: 2, photo: 3, notes: 1 } as const;
    const typesPiece = pieces.map(({ typeId }) => aType(typeId, ordre[typeId as keyof typeof ordre]));
    const lu = await read(world.demande(pieces, { session: { typesPiece } }));
    const own = lu.pages - 6;
    expect(lu.textes.slice(own, -1).map((texte) => /(CV|Notes) (\d)/.exec(texte)?.[0])).toEqual([
      'Notes 1',
      'Notes 2',
      'Notes 3',
      'CV 1',
      'CV 2',
    ]);
    for (const [i, texte] of lu.textes.entries()) expect(texte).toContain(`${i + 1} / ${lu.pages}`);
    expect(lu.textes[own + 1]).toContain('Pièce notes (2/3) · Mme Inès Hélène Łukasiewicz, n° K7M2QX4P');
    expect(lu.signets.map(({ titre, page }) => [titre, page])).toEqual([
      ['Dossier de candidature', 1],
      ['Liste des pièces', 1],
      ['Profil', expect.any(Number)],
      ['Pièces justificatives', own + 1],
    ]);
    expect(lu.signets.at(-1)?.enfants.map(({ titre, page }) => [titre, page])).toEqual([
      ['Pièce notes', own + 1],
      ['Pièce cv', own + 4],
      ['Pièce photo', own + 6],
    ]);
    // The list says where each begins.
    expect(flat(lu.textes[0])).toMatch(
      new RegExp(`Pièce notes .*${own + 1} Pièce cv .*${own + 4} Pièce photo .*${own + 6}`),
    );
  });

  it('LC9: a page grows by a strip at its foot, whichever way it is turned; an image stands on A4', async () => {
    const page = async (rotation: number, taille: [number, number]) =>
      deposited(`r${rotation}-${taille[0]}`, [
        placard.deposit(await textPdf(1, { rotation, taille }), { pages: 1 }),
      ]);
    const image = async (width: number, height: number) =>
      deposited(`i${width}`, [placard.deposit(await photo(width, height), { type: 'image/jpeg', pages: 1 })]);
    const pieces = [
      await page(0, [595.28, 841.89]),
      await page(90, [595.28, 841.89]),
      await page(180, [595.28, 841.89]),
      await page(270, [595.28, 841.89]),
      await page(0, [1190.55, 1683.78]),
      await image(1600, 1000),
      await image(1000, 1600),
    ];
    const lu = await read(world.demande(pieces));
    expect(lu.tailles.slice(-7)).toEqual([
      [595, 866],
      [842, 619],
      [595, 866],
      [842, 619],
      [1191, 1732],
      [842, 595],
      [595, 842],
    ]);
  });

  it('LC9: the list has every pièce: missing, facultative, non concerné, refused with its comment', async () => {
    const pieces = [
      deposited('absente', []),
      deposited('facultative', []),
      deposited('sans-objet', [], { statut: 'NC' }),
      deposited('refusee', [placard.deposit(await textPdf(1), { pages: 1, nomFichier: 'à refaire.pdf' })], {
        statut: 'RE',
        commentaires: [
          { texte: 'Illisible : à numériser de nouveau.', auteurNom: 'x', le: LE, sha256: null },
        ],
      }),
    ];
    const typesPiece = pieces.map(({ typeId }, i) =>
      aType(typeId, i + 1, { obligatoire: typeId !== 'facultative' }),
    );
    typesPiece.push(aType('nouvelle', 9));
    const page = flat((await read(world.demande(pieces, { session: { typesPiece } }))).textes[0]);
    for (const texte of [
      'Pièce absente Manquante',
      'Pièce facultative Non déposée (facultative)',
      'Pièce sans-objet Non concerné',
      'Commentaire : Illisible : à numériser de nouveau.',
      'à refaire.pdf',
      'Pièce nouvelle Manquante',
    ])
      expect(page).toContain(texte);
  });

  it('LC6: the candidat’s own has what he deposited last; the transmitted one what he transmitted', async () => {
    const [avant, apres] = [
      placard.deposit(await textPdf(1, { texte: 'Avant' }), { pages: 1 }),
      placard.deposit(await textPdf(1, { texte: 'Après' }), { pages: 1 }),
    ];
    const demande = world.demande([deposited('cv', [avant, apres])], {
      session: { questions: [aQuestion('q')] },
      dossier: {
        statut: 'IN',
        reponses: { q: 'réponse modifiée' },
        transmissions: [
          { ...transmission, pieces: { cv: avant.sha256 }, reponses: { q: 'réponse transmise' } },
        ],
      },
    });
    const courante = (await read(demande)).textes.join(' ');
    expect(courante).toContain('Après 1');
    expect(courante).toContain('réponse modifiée');
    const transmise = (await read({ ...demande, vue: 'transmise' })).textes.join(' ');
    expect(transmise).toContain('Avant 1');
    expect(transmise).not.toContain('Après 1');
    expect(transmise).toContain('réponse transmise');
    expect(transmise).not.toContain('réponse modifiée');
  });

  it('PM4: a blind reader’s document names nobody, and does not call what he is not sent missing', async () => {
    const cv = placard.deposit(await textPdf(1), { pages: 1, nomFichier: 'CV Łukasiewicz.pdf' });
    const notes = placard.deposit(await textPdf(1, { texte: 'Notes' }), {
      pages: 1,
      nomFichier: 'Łukasiewicz.pdf',
    });
    const demande = world.demande([deposited('cv', [cv]), deposited('notes', [notes])], {
      session: { typesPiece: [aType('cv', 1, { identifiante: true }), aType('notes', 2)] },
      dossier: {
        statut: 'RE',
        transmissions: [{ ...transmission, pieces: { cv: cv.sha256, notes: notes.sha256 } }],
      },
    });
    const membre = actorWith('p1', { kind: 'membre', commissionId: 'c1' });
    const reader = { actor: membre, commission: aCommission({ aveugle: true }) };
    const dossier = presentDossier(demande.dossier, reader, demande.session);
    if (!dossier) throw new Error('not shown');
    const { bytes } = await made(documents, { ...demande, dossier, vue: 'transmise' });
    const lu = await readPdf(bytes);
    const texte = lu.textes.join(' ');
    expect(texte).toContain('Notes 1');
    expect(texte).toContain('Candidature n° K7M2QX4P');
    expect(texte + JSON.stringify(lu.infos)).not.toMatch(/Łukasiewicz|Inès|Pièce cv|Manquante|Empreinte/);
  });
});
