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
const nomOf = async (identifiant: string): Promise<string | undefined> =>
  (await scolarite.etudiant(identifiant))?.infos?.nomNaissance;

const FULL = `identifiant;numeroEtudiant;civilite;nomNaissance;nomUsage;prenoms;dateNaissance;paysNaissance;departementNaissance;villeNaissance;nationalite;ine;telephone;telephonePortable;ligne1;ligne2;ligne3;codePostal;commune;cedex;pays;bacObtenu;bacAnnee;bacSerie;bacMention;bacEtablissement;bacSpecialites
znguyen;20231234;Mme;Nguyễn;Œuvrard;Zoé, Thị;31/01/2004;France;075;Paris;française;1234567890a;01 02 03 04 05;06 07 08 09 10;2, rue de Lille;;;75007;Paris;;France;oui;2022;Général;Bien;Lycée Henri-IV;Maths | Anglais
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
        paysNaissance: 'France',
        departementNaissance: '075',
        villeNaissance: 'Paris',
        nationalite: 'française',
        ine: '1234567890A',
        telephone: '01 02 03 04 05',
        telephonePortable: '06 07 08 09 10',
      },
      adresse: {
        ligne1: '2, rue de Lille',
        ligne2: '',
        ligne3: '',
        codePostal: '75007',
        commune: 'Paris',
        cedex: '',
        pays: 'France',
      },
      bac: {
        obtenu: true,
        annee: 2022,
        serie: 'Général',
        mention: 'Bien',
        etablissement: 'Lycée Henri-IV',
        specialites: ['Maths', 'Anglais'],
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
          annee: 2023,
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

  const simple =
    'identifiant;nomNaissance;commune\na;Lefèvre;Paris\nb;"Œuvrard; dit ""Bob""";"Saint-\nDenis"\n';
  /** Bytes of Windows-1252: Œ is 0x9C there, and no sign in Latin-1. */
  const windows = Buffer.from(simple.replaceAll('Œ', '\x8C'), 'latin1');
  it.each<readonly [string, string | Uint8Array]>([
    ['UTF-8', simple],
    ['UTF-8 with a byte order mark', `\uFEFF${simple}`],
    ['Windows-1252', windows],
    ['commas', simple.replaceAll(/;(?! )/g, ',').replace('Œuvrard; dit', 'Œuvrard; dit')],
    ['CRLF', simple.replaceAll('\n', '\r\n')],
    ['CR', simple.replaceAll('\n', '\r')],
    ['mixed line ends and blank lines', simple.replace('\n', '\r\n\r\n\n')],
    ['no line end at the end', simple.trimEnd()],
    [
      'every field quoted',
      simple
        .replace('identifiant;nomNaissance;commune', '"identifiant";"nomNaissance";"commune"')
        .replace('a;Lefèvre;Paris', '"a";"Lefèvre";"Paris"'),
    ],
    [
      'upper-case columns with underscores',
      simple.replace('identifiant;nomNaissance', 'IDENTIFIANT;NOM_NAISSANCE'),
    ],
    [
      'columns in another order',
      simple.replaceAll(/^([^;]*);(.*)$/gm, (line, first: string, rest: string) =>
        line.startsWith('Denis')
          ? line
          : line.startsWith('b')
            ? `"Œuvrard; dit ""Bob""";b;"Saint-`
            : `${rest.split(';')[0]};${first};${rest.split(';')[1]}`,
      ),
    ],
    ['lines of separators at the end', `${simple};;\n;;\n`],
    ['a separator too many in each line', simple.replace('Paris\n', 'Paris;\n')],
  ])('PR2: reads %s', async (_what, content) => {
    await write('etudiants.csv', content);
    expect(await nomOf('a')).toBe('Lefèvre');
    expect(await connu('b')).toMatchObject({
      infos: { nomNaissance: 'Œuvrard; dit "Bob"' },
      adresse: { commune: 'Saint- Denis' },
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
      `identifiant;nomNaissance;commune\na;Lefèvre;Paris\n${row}\nc;Petit;Lyon\nd;"Le Goff";Brest\n`,
    );
    expect(await nomOf('a')).toBe('Lefèvre');
    expect(await nomOf('b')).toBeUndefined();
    expect(await nomOf('c')).toBe('Petit');
    expect(await nomOf('d')).toBe('Le Goff');
    expect(anomalies()).toEqual(told);
    expect(log).not.toMatch(/Dupont|Orient|Lyon|Lef/);
  });

  it('PR2 PR3: a field that does not fit is left out, a cursus without its essentials too, and both are told', async () => {
    const columns =
      'identifiant;nomNaissance;dateNaissance;ine;civilite;villeNaissance;bacObtenu;bacAnnee;colonne secrète';
    await write(
      'etudiants.csv',
      `${columns}\na;Petit;30/02/2004;12;Dr;Pa\u0007ris;non;2020;Lyon\nb;${'x'.repeat(501)};;;;;peut-être;;\n`,
    );
    await write(
      'cursus.csv',
      'identifiant;annee;libelle;obtenu;moyenne\na;2020;Licence 1;oui;25\na;MMXX;Licence 2;oui;\na;2021;;oui;\na;2022;Licence 3;bof;\na;2023-2029;Master;oui;\na;2023;Master;aj;9.25\n',
    );
    expect(await connu('a')).toMatchObject({
      infos: { nomNaissance: 'Petit', dateNaissance: '', ine: '', civilite: '', villeNaissance: '' },
      adresse: null,
      bac: { obtenu: false, annee: null },
      cursusInterne: [
        { annee: 2020, libelle: 'Licence 1', moyenne: null },
        { annee: 2023, libelle: 'Master', obtenu: 'non', moyenne: 9.25 },
      ],
    });
    expect(await connu('b')).toMatchObject({ bac: null, infos: { nomNaissance: '' } });
    expect([...anomalies()].toSorted()).toEqual(
      [
        'etudiants.csv:1 colonne 9 colonne_inconnue',
        'etudiants.csv:2 civilite code',
        'etudiants.csv:2 dateNaissance jour',
        'etudiants.csv:2 ine ine',
        'etudiants.csv:2 villeNaissance caracteres',
        'etudiants.csv:2 bacObtenu incoherent',
        'etudiants.csv:3 nomNaissance trop_long',
        'etudiants.csv:3 bacObtenu code',
        'cursus.csv:2 moyenne nombre',
        'cursus.csv:3 annee annee',
        'cursus.csv:3 incomplet',
        'cursus.csv:4 incomplet',
        'cursus.csv:5 obtenu code',
        'cursus.csv:5 incomplet',
        'cursus.csv:6 annee annee',
        'cursus.csv:6 incomplet',
      ].toSorted(),
    );
    expect(log).not.toMatch(/Petit|secr|Lyon|Licence|peut|30\/02/);
  });

  it('PR2: a file full of bad rows is told in a hundred lines and a sum', async () => {
    const bad = Array.from({ length: 1_500 }, (_, i) => `x${i};L"Orient`).join('\n');
    await write('etudiants.csv', `identifiant;nomNaissance\na;Petit\n${bad}\n`);
    expect(await nomOf('a')).toBe('Petit');
    expect(anomalies()).toHaveLength(100);
    expect(log).toMatch(/"anomalies":1002,"dites":100/);
  });
});
