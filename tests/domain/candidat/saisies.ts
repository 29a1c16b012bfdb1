import fc from 'fast-check';
import {
  mentionsDuBac,
  seriesDuBac,
  specialitesDuBac,
} from '../../../src/domain/candidat/nomenclature-bac.ts';
import { DEPARTEMENTS, PAYS } from '../../../src/domain/candidat/pays.ts';
import type { RubriqueModifiable } from '../../../src/domain/candidat/rubriques.ts';
import { aBac, aCursus, anAdresse, anExperience, anInfos, aStage } from './factories.ts';

/** Characters that texts are broken with: scripts, marks, spaces, joiners, overrides, emoji, halves. */
const CARACTERES = [
  ...['a', 'É', 'n\u0303', 'ß', 'ﬁ', 'Ａ', '李', '辻\u{e0100}', 'م', 'ی\u200c', 'д', 'ο', '\u0301', '7', '٣'],
  ...[' ', '\u00a0', '\u3000', '\n', '\r\n', '\t', '\u2028', '-', '\u2011', "'", '`', '´', '·', '.', ','],
  ...[
    '\u200b',
    '\u200d',
    '\u200f',
    '\u202e',
    '\ufeff',
    '\u0000',
    '\ud83d',
    '😀',
    '🇫🇷',
    '\ue000',
    '½',
    '\u1fef',
  ],
];
export const texte = fc.oneof(
  fc.string({ unit: fc.constantFrom(...CARACTERES), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const nom = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(' Łukasz ', 'O`Brien', '李明', 'Jean\u2011Paul', 'Nguye\u0302\u0303n'),
  },
  { weight: 1, arbitrary: texte },
);
const paragraphes = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', 'Accueil.\r\n\r\n\r\nVente ▪ caisse  ', ' ½ journée\n') },
  { weight: 1, arbitrary: texte },
);
const pays = fc.oneof(
  fc.constantFrom('FR', 'fr', ' Fr '),
  fc.constantFrom(...PAYS),
  fc.constantFrom(...PAYS).map((code) => code.toLowerCase()),
);
const annee = fc
  .integer({ min: 1950, max: 2026 })
  .chain((a) => fc.constantFrom<string | number>(a, ` ${a} `));
const chiffres = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((n) => n.join(''));
const ine = fc.oneof(
  fc.constant(''),
  chiffres(10).map((n) => `${n}${'ABCDEFGHJKLMNPRSTUVWXYZ'[Number(n) % 23]}`),
  chiffres(9).map((n) => `${n}he`),
);
const telephone = fc.oneof(
  fc.constantFrom('', '+81 3-1234-5678'),
  chiffres(8).map((n) => `06 ${n}`),
  chiffres(6).map((n) => `0692${n}`),
  chiffres(9).map((n) => `+49 ${n}`),
);
const nombre = (min: number, max: number) =>
  fc
    .integer({ min: min * 100, max: max * 100 })
    .chain((n) =>
      fc.constantFrom<string | number | null>(n / 100, String(n / 100).replace('.', ','), null, ''),
    );
const bac = fc.integer({ min: 1950, max: 2026 }).chain((a) =>
  fc.record({
    annee: fc.constant(a),
    serie: fc.constantFrom(...seriesDuBac(a).map(({ code }) => code.toLowerCase())),
    mention: fc.constantFrom('', ...mentionsDuBac(a).map(({ code }) => code)),
    specialites: fc.subarray(
      specialitesDuBac(a).map(({ code }) => code),
      a < 2021 ? {} : { minLength: 2, maxLength: 2 },
    ),
    obtenu: fc.constantFrom<boolean | string>(true, 'oui', false),
    etablissement: nom,
  }),
);

/** What somebody may type in each rubric: mostly sensible, at times anything. */
const SENSEES: { readonly [R in RubriqueModifiable]: fc.Arbitrary<Record<string, unknown>> } = {
  infos: fc.record({
    nomNaissance: nom,
    nomUsage: fc.oneof(fc.constant(''), nom),
    prenoms: nom,
    paysNaissance: pays,
    departementNaissance: fc.constantFrom(...DEPARTEMENTS, '1', '2a'),
    villeNaissance: nom,
    nationalite: pays,
    dateNaissance: fc.constantFrom('2005-02-28', '1/9/1990', '29.02.2004'),
    ine,
    telephone,
    telephonePortable: telephone,
  }),
  adresse: fc.record({
    ligne1: nom,
    codePostal: fc.constantFrom('75013', '75 013', 'ab1 2cd'),
    commune: nom,
    cedex: fc.constantFrom('', '13', 'cedex', 'Cedex 7'),
    pays,
  }),
  bac,
  cursusExterne: fc.record({
    annee,
    obtenu: fc.constantFrom('oui', 'non', 'enCours'),
    etablissement: nom,
    libelle: nom,
    moyenne: nombre(0, 20),
  }),
  stages: fc.record({ annee, organisme: nom, heuresSemaine: nombre(1, 60), descriptif: paragraphes }),
  experiences: fc.record({ annee, intitule: nom, duree: nom, objectif: paragraphes }),
};
const BASES: { readonly [R in RubriqueModifiable]: object } = {
  infos: anInfos(),
  adresse: anAdresse(),
  bac: aBac(),
  cursusExterne: aCursus(),
  stages: aStage(),
  experiences: anExperience(),
};

/** A rubric as it may come from a form: sensible, and at times with one field that is not. */
export const saisie = (rubrique: RubriqueModifiable): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      SENSEES[rubrique],
      fc.option(fc.tuple(fc.constantFrom(...Object.keys(BASES[rubrique])), fc.oneof(texte, fc.anything())), {
        freq: 3,
      }),
    )
    .map(([sensee, autre]) => ({
      ...BASES[rubrique],
      ...sensee,
      ...(autre ? { [autre[0]]: autre[1] } : {}),
    }));
