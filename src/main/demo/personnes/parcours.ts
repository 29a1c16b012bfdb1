import type { Dice } from '../dice.ts';
import type { Formation } from '../organisation/formations.ts';
import { AUTRES, type Filiere, LEA, LLCER, SPECIALITES } from './matieres.ts';
import type { Origine } from './origines.ts';

export interface Matiere {
  readonly libelle: string;
  readonly coefficient: number;
  /** Out of 20, by quarters. */
  readonly note: number;
}

export interface Ue {
  readonly code: string;
  readonly libelle: string;
  readonly ects: number;
  readonly matieres: readonly Matiere[];
  readonly moyenne: number;
}

export interface Semestre {
  readonly numero: number;
  readonly ues: readonly Ue[];
  readonly moyenne: number;
}

/** A year of higher education, as the transcript says and as the profile repeats it. */
export interface Annee {
  /** Calendar year it ended, or will end. */
  readonly fin: number;
  readonly etablissement: string;
  readonly diplome: string;
  readonly libelle: string;
  readonly filiere: Filiere;
  readonly semestres: readonly Semestre[];
  readonly obtenu: 'oui' | 'non' | 'enCours';
  readonly moyenne: number | null;
  readonly mention: string;
}

export interface Bac {
  readonly annee: number;
  readonly serie: string;
  readonly mention: string;
  readonly etablissement: string;
  readonly ville: string;
  readonly specialites: readonly string[];
  readonly matieres: readonly Matiere[];
  readonly moyenne: number;
  readonly etranger: boolean;
}

export interface Parcours {
  readonly bac: Bac;
  readonly annees: readonly Annee[];
  /** What marks are drawn around: 12 is a usual candidat. */
  readonly talent: number;
  /** Years of the formation's language. */
  readonly anneesDeLangue: number;
}

/** Weighted mean to two decimals, as transcripts print it. */
export const moyenneDe = (lignes: readonly (readonly [valeur: number, poids: number])[]): number => {
  const poids = lignes.reduce((sum, [, p]) => sum + p, 0);
  return Math.round((lignes.reduce((sum, [v, p]) => sum + v * p, 0) / poids) * 100) / 100;
};

export const mentionDe = (moyenne: number): string =>
  moyenne >= 16
    ? 'Très bien'
    : moyenne >= 14
      ? 'Bien'
      : moyenne >= 12
        ? 'Assez bien'
        : moyenne >= 10
          ? 'Passable'
          : '';

const note = (dice: Dice, autour: number): number =>
  Math.min(20, Math.max(1, Math.round(dice.normal(autour, 1.9) * 4) / 4));

/** Studies that lead to the formation, or almost; `fin` is the calendar year in which this year of study ends. */
export function parcoursPour(
  dice: Dice,
  formation: Formation,
  origine: Origine,
  ville: string,
  fin: number,
): Parcours {
  const talent = Math.min(17.5, Math.max(8.5, dice.normal(12.9, 2.1)));
  const avant = formation.niveau - 1;
  // Some come from elsewhere, some repeat a year, some were away.
  const attendues =
    avant === 0
      ? dice.weighted([
          [35, 0],
          [45, 1],
          [20, 2],
        ] as const)
      : avant + (dice.chance(0.22) ? 1 : 0);
  const redouble = attendues > 1 && talent < 11.5 && dice.chance(0.5);
  const filiere = filiereDe(dice, formation);
  const total = Math.min(attendues + (redouble ? 1 : 0), filiere.diplome === 'BTS' ? 2 : 9);
  const pause = dice.weighted([
    [70, 0],
    [20, 1],
    [7, 2],
    [3, 5],
  ] as const);
  const anneeBac = fin - Math.max(1, total) - pause;
  const etablissement = dice.pick(origine.universites);
  const annees = Array.from({ length: total }, (_, i): Annee => {
    const echec = redouble && i === 0;
    return anneeDe(dice.fork(`annee ${i}`), {
      fin: fin - total + i + 1,
      etablissement,
      filiere,
      langue: formation.langues[0] ?? '',
      rang: redouble && i > 0 ? i - 1 : i,
      talent: echec ? Math.min(8.5, talent - 2) : talent,
      issue: i === total - 1 ? 'enCours' : echec ? 'non' : 'oui',
    });
  });
  return {
    bac: bacDe(dice.fork('bac'), origine, ville, anneeBac, talent),
    annees,
    talent,
    anneesDeLangue: filiere.proche && avant > 0 ? avant + dice.int(0, 2) : dice.int(0, avant + 1),
  };
}

const filiereDe = (dice: Dice, formation: Formation): Filiere =>
  formation.niveau === 1
    ? dice.pick([LEA, ...AUTRES])
    : dice.weighted([
        [64, LLCER],
        [18, LEA],
        [18, dice.pick(AUTRES)],
      ] as const);

interface AnneeInput {
  readonly fin: number;
  readonly etablissement: string;
  readonly filiere: Filiere;
  readonly langue: string;
  /** 0 for the first year. */
  readonly rang: number;
  readonly talent: number;
  readonly issue: Annee['obtenu'];
}

/** The year as it went: a year that was passed has the marks for it. */
function anneeDe(dice: Dice, input: AnneeInput): Annee {
  const { fin, etablissement, filiere, langue, rang, issue } = input;
  const numeros = issue === 'enCours' ? [rang * 2 + 1] : [rang * 2 + 1, rang * 2 + 2];
  const draw = (essai: number): { readonly semestres: readonly Semestre[]; readonly moyenne: number } => {
    const semestres = numeros.map((numero) =>
      semestreDe(dice.fork(`${essai} ${numero}`), filiere, langue, numero, input.talent + essai * 0.5),
    );
    const moyenne = moyenneDe(semestres.map((s) => [s.moyenne, 1]));
    return issue === 'oui' && moyenne < 10 ? draw(essai + 1) : { semestres, moyenne };
  };
  const { semestres, moyenne } = draw(0);
  return {
    fin,
    etablissement,
    diplome: `${filiere.diplome} ${rang + 1}${rang === 0 ? 're' : 'e'} année`,
    libelle: `${filiere.libelle}${filiere.proche ? ` ${langue}` : ''}`,
    filiere,
    semestres,
    obtenu: issue === 'non' && moyenne >= 10 ? 'oui' : issue,
    moyenne,
    mention: issue === 'oui' ? mentionDe(moyenne) : '',
  };
}

function semestreDe(dice: Dice, filiere: Filiere, langue: string, numero: number, talent: number): Semestre {
  const ues = filiere.ues(langue, numero).map((modele, i): Ue => {
    const autour = dice.normal(talent, 1.1);
    const matieres = modele.matieres.map(([libelle, coefficient]) => ({
      libelle,
      coefficient,
      note: note(dice, autour),
    }));
    return {
      code: `${filiere.libelle.slice(0, 3).toUpperCase()}${numero}${String.fromCharCode(65 + i)}${dice.int(10, 49)}`,
      libelle: modele.libelle,
      ects: modele.ects,
      matieres,
      moyenne: moyenneDe(matieres.map((m) => [m.note, m.coefficient])),
    };
  });
  return { numero, ues, moyenne: moyenneDe(ues.map((u) => [u.moyenne, u.ects])) };
}

const EPREUVES: readonly (readonly [string, number])[] = [
  ['Français (écrit et oral)', 10],
  ['Philosophie', 8],
  ['Grand oral', 10],
  ['Histoire-géographie', 6],
  ['Langue vivante A : anglais', 6],
  ['Langue vivante B', 6],
  ['Enseignement scientifique', 6],
  ['Éducation physique et sportive', 6],
];
const EPREUVES_AILLEURS: readonly (readonly [string, number])[] = [
  ['Langue nationale', 4],
  ['Mathématiques', 4],
  ['Histoire et géographie', 2],
  ['Anglais', 3],
  ['Français', 2],
  ['Sciences', 3],
  ['Philosophie', 2],
];

function bacDe(dice: Dice, origine: Origine, villeActuelle: string, annee: number, talent: number): Bac {
  const etranger = origine.diplome !== '';
  const specialites = etranger || annee < 2021 ? [] : dice.some(SPECIALITES, 2);
  const serie = etranger
    ? 'Équivalence'
    : annee < 2021
      ? dice.pick(['L – Littéraire', 'ES – Économique et social', 'S – Scientifique'])
      : dice.weighted([
          [85, 'Général'],
          [10, 'STMG'],
          [5, 'Professionnel'],
        ] as const);
  const epreuves = [
    ...(etranger ? EPREUVES_AILLEURS : EPREUVES),
    ...(serie === 'Général' ? specialites.map((s) => [`Spécialité : ${s}`, 16] as const) : []),
  ];
  const matieres = epreuves.map(([libelle, coefficient]) => ({
    libelle,
    coefficient,
    note: Math.max(6, note(dice, talent + 0.8)),
  }));
  const brute = moyenneDe(matieres.map((m) => [m.note, m.coefficient]));
  const releves = brute < 10 ? matieres.map((m) => ({ ...m, note: Math.min(20, m.note + 2) })) : matieres;
  const moyenne = moyenneDe(releves.map((m) => [m.note, m.coefficient]));
  return {
    annee,
    serie,
    mention: mentionDe(moyenne),
    etablissement: dice.pick(origine.lycees),
    ville: etranger ? dice.pick(origine.villes) : villeActuelle,
    specialites: serie === 'Général' ? specialites : [],
    matieres: releves,
    moyenne,
    etranger,
  };
}
