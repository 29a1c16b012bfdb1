import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ecrireEn } from '../../src/main/documents/contenu/ecrire.ts';
import { lettreBlocs } from '../../src/main/documents/contenu/lettre.ts';
import { createDocuments, type DemandeLettre, type Documents } from '../../src/main/documents/index.ts';
import { aDecision, aLettre, anEtablissement, aSession } from '../contracts/factories.ts';
import { readPdf, readStructure } from './reader.ts';
import { createPlacard, profil } from './world.ts';

const contenu = (over: Partial<DemandeLettre['contenu']> = {}): DemandeLettre['contenu'] => ({
  ...aDecision().contenu,
  ...over,
});
const demande = (over: Partial<DemandeLettre> = {}): DemandeLettre => ({
  langue: 'fr',
  etablissement: anEtablissement(),
  // The first of January in Paris.
  etabliLe: Date.UTC(2026, 11, 31, 23, 0, 7),
  lettre: aLettre(),
  contenu: contenu(),
  confirmation: '2027-01-08',
  dossier: { numero: 'K7M2QX4P', profil },
  candidatNom: 'Inès Łukasiewicz',
  session: aSession(),
  centre: {
    nom: 'Candidatures en licence',
    contactMail: 'licences@example.org',
    adresse: '65, rue des Grands Moulins\n75013 Paris',
    telephone: '01 70 23 26 00',
  },
  ...over,
});
const paragraphes = (...fr: readonly string[]) => fr.map((texte) => ({ fr: texte, en: texte }));
const adresse = {
  ligne1: 'Résidence « Les Tilleuls », bâtiment C',
  ligne2: '12 bis rue de l’Œuvre',
  ligne3: '',
  codePostal: '67000',
  commune: 'Strasbourg',
  cedex: 'Cedex 2',
  pays: 'FR',
};

describe('DE2: the letter of a decision', () => {
  let documents: Documents;
  beforeAll(() => {
    documents = createDocuments({ files: createPlacard().files, children: 1 });
  });
  afterAll(() => documents.close());
  const lire = async (over: Partial<DemandeLettre> = {}) => {
    const { octets, nomFichier } = await documents.lettrePdf(demande(over));
    const lu = await readPdf(octets);
    return { octets, nomFichier, lu, texte: lu.textes.join(' ').replace(/\s+/g, ' ') };
  };

  it('DE2: one page from the établissement to the candidat, with its references, object, body and signatory', async () => {
    const { lu, texte, nomFichier, octets } = await lire({
      dossier: { numero: 'K7M2QX4P', profil: { ...profil, adresse } },
    });
    expect(lu.pages).toBe(1);
    const parts = [
      'Institut national des langues et civilisations orientales',
      'Candidatures en licence',
      '65, rue des Grands Moulins',
      '75013 Paris',
      '01 70 23 26 00',
      'licences@example.org',
      'Nos références : candidature n° K7M2QX4P',
      'Décision publiée le 1er janvier 2027',
      'Résidence « Les Tilleuls », bâtiment C',
      '12 bis rue de l’Œuvre',
      '67000 STRASBOURG CEDEX 2',
      'Le 1er janvier 2027',
      'Objet : admission en « Licence LLCER Japonais 2e année »',
      'Répondez avant le 8 janvier 2027.',
      'La direction',
      'Claude Berard',
      '1 / 1',
    ];
    let at = -1;
    for (const part of parts) {
      expect(texte.slice(at + 1)).toContain(part);
      at = texte.indexOf(part, at + 1);
    }
    expect(lu.infos).toMatchObject({ Title: 'Décision sur la candidature n° K7M2QX4P', Language: 'fr' });
    expect(nomFichier).toBe('decision-K7M2QX4P.pdf');
    expect(octets.length).toBeLessThan(50_000);
  });

  it('DE2: the candidat’s name and address stand where the window of an envelope shows them', async () => {
    const { octets } = await lire({ dossier: { numero: 'N', profil: { ...profil, adresse } } });
    const { placed } = await readStructure(octets);
    const lines = [adresse.ligne1.slice(0, 20), adresse.ligne2, '67000'].map((words) =>
      placed.find(({ texte }) => texte.replace(/\s+/g, ' ').startsWith(words)),
    );
    const millimetres = (points: number): number => (points * 25.4) / 72;
    for (const line of lines) {
      expect(millimetres(line?.x ?? 0)).toBeCloseTo(110, 0);
      expect(millimetres(line?.fromTop ?? 0)).toBeGreaterThan(50);
      expect(millimetres(line?.fromTop ?? 0)).toBeLessThan(85);
    }
  });

  it('DE2: is tagged: every text has its role, in the order in which it is read', async () => {
    const { octets } = await lire();
    const { roles, marked } = await readStructure(octets);
    expect(marked).toBe(true);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles.filter((role) => role === 'P').length).toBeGreaterThan(8);
  });

  it('DE2: the same decision has the same bytes, from another child too', async () => {
    const { octets } = await lire();
    const other = createDocuments({ files: createPlacard().files, children: 1 });
    try {
      expect(Buffer.compare((await other.lettrePdf(demande())).octets, octets)).toBe(0);
      const later = await other.lettrePdf(demande({ etabliLe: demande().etabliLe + 86_400_000 }));
      expect(Buffer.compare(later.octets, octets)).not.toBe(0);
    } finally {
      await other.close();
    }
  });

  it('DE2: every variable says its value as one writes it', async () => {
    const rendezVous = { jour: '2027-02-01', heure: '09:30', lieu: 'Salle 3 ; 2e étage' };
    const { texte } = await lire({
      contenu: contenu({ type: 'PR', rang: 12, rendezVous }),
      lettre: aLettre({
        paragraphes: paragraphes(
          "{candidat} ; {formation} ; {numero} ; {date} : c'est {rang} !",
          'le {jour} à {heure}, {lieu}',
        ),
      }),
    });
    expect(texte).toContain('Licence LLCER Japonais 2e année ; K7M2QX4P ; 1er janvier 2027 : c’est 12 !');
    expect(texte).toContain('le 1er février 2027 à 9 h 30, Salle 3 ; 2e étage');
  });

  it('DE2: is set as French is: narrow spaces and apostrophes, whatever was typed', () => {
    const asked = demande({
      lettre: aLettre({
        objet: { fr: "l'admission en « {formation} »", en: '' },
        paragraphes: paragraphes("C'est décidé : {candidat} ; bravo !"),
      }),
    });
    const [tete, alinea] = lettreBlocs(asked, ecrireEn('fr', 'Europe/Paris'));
    const nom = 'Mme Inès Hélène Łukasiewicz';
    expect(alinea).toEqual({
      kind: 'alinea',
      texte: `C’est décidé\u00a0: ${nom}\u202f; bravo\u202f!`,
    });
    expect(tete).toMatchObject({
      objet: 'Objet\u00a0: l’admission en «\u202fLicence LLCER Japonais 2e année\u202f»',
    });
  });

  it('DE3: motifs stand in a list of their own, those of the catalogue and those in words', async () => {
    const over = {
      contenu: contenu({ type: 'DE', commentaire: '  Relevé du S4 manquant.  ' }),
      lettre: aLettre({
        paragraphes: paragraphes('Voici pourquoi :', '{motifs}', 'En bref : {motifs}'),
        motifs: [{ fr: 'Niveau insuffisant', en: '' }],
      }),
    };
    const { texte } = await lire(over);
    expect(texte).toContain('– Niveau insuffisant – Relevé du S4 manquant.');
    expect(texte).toContain('En bref : Niveau insuffisant ; Relevé du S4 manquant.');
  });

  it('DE2: in English where all of it was written in English, else in French', async () => {
    const { texte, lu } = await lire({ langue: 'en' });
    expect(texte).toContain('Subject: admission to “BA Japanese, 2nd year”');
    expect(texte).toContain('Answer by 8 January 2027.');
    expect(texte).toContain('The academic office');
    expect(lu.infos).toMatchObject({ Language: 'en', Title: 'Decision on application No. K7M2QX4P' });
    const half = aLettre({ paragraphes: [{ fr: 'Bonjour.', en: '' }] });
    const french = await lire({ langue: 'en', lettre: half });
    expect(french.texte).toContain('Objet : admission en');
    expect(french.lu.infos).toMatchObject({ Language: 'fr' });
  });

  it('DE2: a long letter goes over pages, never with the signature alone; strange texts lose nothing', async () => {
    const long = Array.from({ length: 38 }, (_, i) => `Alinéa ${i}. ${'mot '.repeat(60)}`);
    const { lu, texte } = await lire({
      lettre: aLettre({ paragraphes: paragraphes(...long) }),
      dossier: {
        numero: 'K7M2QX4P',
        profil: { ...profil, adresse: { ...adresse, ligne1: 'X'.repeat(38), pays: 'JP', commune: '東京' } },
      },
    });
    expect(lu.pages).toBeGreaterThan(2);
    for (const i of long.keys()) expect(texte).toContain(`Alinéa ${i}.`);
    expect(lu.textes.at(-1)).toContain('Alinéa 37.');
    expect(lu.textes.at(-1)).toContain('Claude Berard');
    expect(texte).toContain('JAPON');
    expect([...lu.jointes.keys()]).toEqual(['textes-d-origine.txt']);
  });

  it('DE2: who has no profile, and a centre that gives no address, still make a letter', async () => {
    const { texte } = await lire({
      dossier: { numero: 'N', profil: { ...profil, infos: null, adresse: null } },
      centre: { nom: '', contactMail: '' },
    });
    expect(texte).toContain('Bonjour Inès Łukasiewicz !');
  });
});
