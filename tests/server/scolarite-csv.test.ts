import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EtudiantConnu, ScolariteInterne } from '../../src/main/application/scolarite-port.ts';
import { createLogger } from '../../src/main/server/http/logger.ts';
import { openScolarite } from '../../src/main/server/scolarite/open.ts';
import { removeFolders, temporaryFolder } from './harness.ts';

let folder: string;
let log: string;
let scolarite: ScolariteInterne;
beforeEach(async () => {
  folder = path.join(await temporaryFolder(), 'exports');
  await mkdir(folder);
  log = '';
  const lines = new PassThrough();
  lines.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const opened = openScolarite({ kind: 'csv', folder }, createLogger({ logLevel: 'info' }, lines));
  scolarite = opened ?? expect.unreachable();
});
afterEach(removeFolders);

const write = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);
interface Told {
  readonly source: string;
  readonly ligne: number;
  readonly champ: string | null;
  readonly raison?: string;
}
/** What was told of rows and fields: "etudiants.csv:3 dateNaissance jour". */
const anomalies = (): readonly string[] =>
  log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { scolarite: Told }).scolarite)
    .filter(({ raison }) => raison !== undefined)
    .map(({ source, ligne, champ, raison }) => `${source}:${ligne} ${champ ? `${champ} ` : ''}${raison}`);
async function connu(identifiant: string): Promise<EtudiantConnu> {
  return (await scolarite.etudiant(identifiant)) ?? expect.unreachable(`${identifiant} is unknown`);
}
const numeroOf = async (identifiant: string): Promise<string | undefined> =>
  (await scolarite.etudiant(identifiant))?.numeroEtudiant;

const COLUMNS =
  'identifiant;numeroEtudiant;civilite;nomNaissance;nomUsage;prenoms;dateNaissance;paysNaissance;departementNaissance;villeNaissance;nationalite;ine;telephone;telephonePortable;ligne1;ligne2;ligne3;codePostal;commune;cedex;pays;bacObtenu;bacAnnee;bacSerie;bacMention;bacEtablissement;bacSpecialites';
const FULL = `${COLUMNS}
znguyen;20231234;Madame;Nguyễn;Œuvrard;Zoé, Thị;31/01/2004;FRANCE;075;Paris;VN;1234567890v;01 02 03 04 05;+33 (0)6 07 08 09 10;2, rue de Lille;;;75007;Paris;;France;oui;2022;Général;Bien;Lycée Henri-IV;NSI | Mathématiques
`;
const CURSUS = `identifiant;annee;etablissement;diplome;libelle;obtenu;mention;moyenne
znguyen;2022;Inalco;L1;Licence LLCER japonais 1;oui;AB;13,5
znguyen;2023/2024;Inalco;L2;Licence LLCER japonais 2;en cours;;
other;2023;Inalco;L1;Licence;non;;
`;

describe('the information system as a folder of CSV files', () => {
  it('PR2 PR3: gives what it knows, in the types of the domain', async () => {
    await write('etudiants.csv', FULL);
    await write('cursus.csv', CURSUS);
    expect(await scolarite.etudiant('ZNguyen')).toEqual({
      identifiant: 'ZNguyen',
      numeroEtudiant: '20231234',
      infos: {
        civilite: 'Mme',
        nomNaissance: 'Nguyễn',
        nomUsage: 'Œuvrard',
        prenoms: 'Zoé, Thị',
        dateNaissance: '2004-01-31',
        paysNaissance: 'FR',
        departementNaissance: '75',
        villeNaissance: 'Paris',
        nationalite: 'VN',
        ine: '1234567890V',
        telephone: '+33102030405',
        telephonePortable: '+33607080910',
      },
      adresse: {
        ligne1: '2, rue de Lille',
        ligne2: '',
        ligne3: '',
        codePostal: '75007',
        commune: 'Paris',
        cedex: '',
        pays: 'FR',
      },
      bac: {
        obtenu: true,
        annee: 2022,
        serie: 'GENERALE',
        mention: 'B',
        etablissement: 'Lycée Henri-IV',
        specialites: ['MATHS', 'NSI'],
      },
      cursusInterne: [
        {
          annee: 2022,
          etablissement: 'Inalco',
          diplome: 'L1',
          libelle: 'Licence LLCER japonais 1',
          obtenu: 'oui',
          mention: 'AB',
          moyenne: 13.5,
        },
        {
          annee: 2024,
          etablissement: 'Inalco',
          diplome: 'L2',
          libelle: 'Licence LLCER japonais 2',
          obtenu: 'enCours',
          mention: '',
          moyenne: null,
        },
      ],
    });
    expect(await scolarite.etudiant('nobody')).toBeUndefined();
    expect(anomalies()).toEqual([]);
  });

  const simple = `identifiant;numeroEtudiant;commune;ligne1;pays
a;Lefèvre;Paris;1 quai;JP
b;"Œuvrard; dit ""Bob""";"Saint-
Denis";2 quai;JP
`;
  /** Bytes of Windows-1252: Œ is 0x8C there, and no sign in Latin-1. */
  const windows = Buffer.from(simple.replaceAll('Œ', '\x8C'), 'latin1');
  it.each<readonly [string, string | Uint8Array]>([
    ['UTF-8', simple],
    ['UTF-8 with a byte order mark', `\uFEFF${simple}`],
    ['Windows-1252', windows],
    ['commas', simple.replaceAll(/;(?! )/g, ',')],
    ['CRLF', simple.replaceAll('\n', '\r\n')],
    ['CR', simple.replaceAll('\n', '\r')],
    ['mixed line ends and blank lines', simple.replace('\n', '\r\n\r\n\n')],
    ['no line end at the end', simple.trimEnd()],
    [
      'fields quoted without need',
      simple.replaceAll('JP', '"JP"').replace(/^[^\n]*/, (head) => `"${head.split(';').join('";"')}"`),
    ],
    [
      'upper-case columns with underscores',
      simple.replace('identifiant;numeroEtudiant', 'IDENTIFIANT;NUMERO_ETUDIANT'),
    ],
    [
      'columns in another order',
      `commune;identifiant;pays;numeroEtudiant;ligne1\nParis;a;JP;Lefèvre;1 quai\n"Saint-\nDenis";b;JP;"Œuvrard; dit ""Bob""";2 quai\n`,
    ],
    ['lines of separators at the end', `${simple};;;;\n;;;;\n`],
    ['a separator too many in a line', simple.replace('1 quai;JP\n', '1 quai;JP;\n')],
  ])('PR2: reads %s', async (_what, content) => {
    await write('etudiants.csv', content);
    expect(await numeroOf('a')).toBe('Lefèvre');
    expect(await connu('b')).toMatchObject({
      numeroEtudiant: 'Œuvrard; dit "Bob"',
      adresse: { commune: 'Saint- Denis', pays: 'JP' },
    });
    expect(anomalies()).toEqual([]);
  });
});

describe('rows that do not fit', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['too few columns', 'b;x', ['etudiants.csv:3 colonnes']],
    ['too many columns', 'b;x;y;z', ['etudiants.csv:3 colonnes']],
    ['no identifiant', ';Dupont;Lyon', ['etudiants.csv:3 identifiant_absent']],
    ['somebody who is there already', 'A;Dupont;Lyon', ['etudiants.csv:3 doublon']],
    ['a quote in a field', 'b;L"Orient;Lyon', ['etudiants.csv:3 guillemets']],
    ['something after a quote', 'b;"L"Orient;Lyon', ['etudiants.csv:3 guillemets']],
    ['a quote that never closes', 'b;"Dupont;Lyon', ['etudiants.csv:3 guillemets']],
    [
      'a quote that never closes, and 100 kB',
      `b;"${'Dupont '.repeat(15_000)};Lyon`,
      ['etudiants.csv:3 trop_long'],
    ],
  ])('PR2: a row with %s is reported by its line, and all others are used', async (_what, row, told) => {
    await write(
      'etudiants.csv',
      `identifiant;numeroEtudiant;commune\na;Lefèvre;Paris\n${row}\nc;Petit;Lyon\nd;"Le Goff";Brest\n`,
    );
    expect(await numeroOf('a')).toBe('Lefèvre');
    expect(await numeroOf('b')).toBeUndefined();
    expect(await numeroOf('c')).toBe('Petit');
    expect(await numeroOf('d')).toBe('Le Goff');
    expect(anomalies().filter((one) => !one.endsWith(' requis'))).toEqual(told);
    expect(log).not.toMatch(/Dupont|Orient|Lyon|Lef/);
  });

  it('PR2 PR3: a field that does not fit is left out, and so is a rubric that needs it', async () => {
    const columns =
      'identifiant;nomNaissance;prenoms;dateNaissance;paysNaissance;nationalite;ine;civilite;villeNaissance;telephone;bacObtenu;bacAnnee;colonne secrète';
    const rows = [
      'a;Petit;Anne;20040229;Japon;jp;1234567890A;Dr;Kyo\u0007to;0102;non;2020;Lyon',
      `b;${'x'.repeat(501)};Anne;30/02/2004;JP;JP;;;;;peut-être;;`,
      'c;Petit;Anne;2004-02-28;FR;FR;;;;;;2022;',
    ];
    await write('etudiants.csv', `${columns}\n${rows.join('\n')}\n`);
    expect(await connu('a')).toMatchObject({
      infos: {
        nomNaissance: 'Petit',
        dateNaissance: '2004-02-29',
        paysNaissance: 'JP',
        nationalite: 'JP',
        ine: '',
        civilite: '',
        villeNaissance: '',
        telephone: '',
      },
      adresse: null,
      bac: { obtenu: false, annee: null },
    });
    expect(await connu('b')).toMatchObject({ infos: null, adresse: null, bac: null });
    expect(await connu('c')).toMatchObject({ infos: null, bac: null });
    expect([...anomalies()].toSorted()).toEqual(
      [
        'etudiants.csv:1 colonne 13 colonne_inconnue',
        'etudiants.csv:2 bacObtenu incoherent',
        'etudiants.csv:2 civilite choix_invalide',
        'etudiants.csv:2 ine ine_cle',
        'etudiants.csv:2 telephone telephone_format',
        'etudiants.csv:2 villeNaissance caracteres',
        'etudiants.csv:3 bacObtenu requis',
        'etudiants.csv:3 bacObtenu valeur_invalide',
        'etudiants.csv:3 dateNaissance jour_invalide',
        'etudiants.csv:3 dateNaissance requis',
        'etudiants.csv:3 nomNaissance requis',
        'etudiants.csv:3 nomNaissance trop_long',
        'etudiants.csv:4 bacEtablissement requis',
        'etudiants.csv:4 bacSerie requis',
        'etudiants.csv:4 departementNaissance requis',
        'etudiants.csv:4 villeNaissance requis',
      ].toSorted(),
    );
    expect(log).not.toMatch(/Petit|Anne|secr|Lyon|peut|30\/02|1234/);
  });

  it('PR3: a cursus without its year, its result or its name is left out, and told', async () => {
    await write('etudiants.csv', 'identifiant\na\n');
    const rows = ['2020;Licence 1;oui;25', 'MMXX;Licence 2;oui;', '2021;;oui;', '2022;Licence 3;bof;'];
    const more = ['2023-2029;Master;oui;', '2023/2024;Master;aj;9.25', '2024;Master 2;ec;'];
    const lines = [...rows, ...more].map((row) => `a;${row}`);
    await write('cursus.csv', `identifiant;annee;libelle;obtenu;moyenne\n${lines.join('\n')}\n`);
    expect((await connu('a')).cursusInterne).toMatchObject([
      { annee: 2020, libelle: 'Licence 1', moyenne: null },
      { annee: 2024, libelle: 'Master', obtenu: 'non', moyenne: 9.25 },
      { annee: 2024, libelle: 'Master 2', obtenu: 'enCours' },
    ]);
    expect([...anomalies()].toSorted()).toEqual([
      'cursus.csv:2 moyenne nombre_format',
      'cursus.csv:3 annee annee_format',
      'cursus.csv:3 incomplet',
      'cursus.csv:4 incomplet',
      'cursus.csv:5 incomplet',
      'cursus.csv:5 obtenu choix_invalide',
      'cursus.csv:6 annee annee_format',
      'cursus.csv:6 incomplet',
    ]);
    expect(log).not.toMatch(/Licence|Master|bof/);
  });

  it('PR2: a file full of bad rows is told in a hundred lines and a sum', async () => {
    const bad = Array.from({ length: 1_500 }, (_, i) => `x${i};L"Orient`).join('\n');
    await write('etudiants.csv', `identifiant;numeroEtudiant\na;Petit\n${bad}\n`);
    expect(await numeroOf('a')).toBe('Petit');
    expect(anomalies()).toHaveLength(100);
    expect(log).toMatch(/"anomalies":1002,"dites":100/);
  });
});
