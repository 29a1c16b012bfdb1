import { jourPlus } from '../../../domain/calendar/jours.ts';
import type { Dice } from '../dice.ts';
import type { Sheet } from '../papier/sheet.ts';
import type { Personnage } from '../personnes/candidat.ts';
import { type Annee, mentionDe, type Semestre } from '../personnes/parcours.ts';
import {
  type Atelier,
  dateCourte,
  feuille,
  type Ligne,
  nombre,
  signature,
  specimen,
  tableau,
  tampon,
} from './materiel.ts';

interface Maison {
  readonly couleur: string;
  readonly fond: string;
  readonly bandeau: boolean;
  readonly quadrillage: boolean;
}

/** Each institution has its own forms. */
const MAISONS: readonly Maison[] = [
  { couleur: '#1f3a5f', fond: '#dfe6ef', bandeau: true, quadrillage: true },
  { couleur: '#6b2737', fond: '#f1e4e6', bandeau: false, quadrillage: true },
  { couleur: '#1d1d1f', fond: '#ececec', bandeau: false, quadrillage: true },
  { couleur: '#22543d', fond: '#e1eee7', bandeau: true, quadrillage: false },
];

const maisonDe = (nom: string): Maison =>
  MAISONS[[...nom].reduce((sum, c) => sum + (c.codePointAt(0) ?? 0), 0) % MAISONS.length] as Maison;

/** One page per year of study, both semesters with their units, subjects and means. */
export const releveSuperieur = (
  atelier: Atelier,
  dice: Dice,
  qui: Personnage,
  jour: string,
): readonly Sheet[] =>
  qui.parcours.annees.map((annee, i) => pageDe(atelier, dice.fork(`page ${i}`), qui, annee, jour));

function pageDe(atelier: Atelier, dice: Dice, qui: Personnage, annee: Annee, jour: string): Sheet {
  const sheet = feuille(atelier);
  const maison = maisonDe(annee.etablissement);
  entete(sheet, maison, annee);
  let y = etudiant(sheet, qui, annee, 118);
  for (const semestre of annee.semestres) y = semestreDe(sheet, maison, semestre, y + 16);
  resultat(sheet, dice, annee, y + 20, jour);
  sheet.text(sheet.largeur / 2, 812, 'Il n’est délivré qu’un seul relevé : faites-en des copies.', {
    corps: 7,
    couleur: '#6a6f78',
    ancre: 'centre',
  });
  specimen(sheet, 540, 825, 6, '#b8bcc4');
  return sheet;
}

function entete(sheet: Sheet, maison: Maison, annee: Annee): void {
  if (maison.bandeau) sheet.rect(0, 0, sheet.largeur, 62, { fond: maison.couleur });
  const couleur = maison.bandeau ? '#ffffff' : maison.couleur;
  sheet.circle(64, 34, 17, { trait: couleur, epaisseur: 1.4 });
  sheet.path(
    [
      ['M', 54, 42],
      ['L', 64, 22],
      ['L', 74, 42],
      ['M', 58, 35],
      ['L', 70, 35],
    ],
    { trait: couleur, epaisseur: 1.8 },
  );
  sheet.text(92, 33, annee.etablissement, { corps: 14, style: 'gras', couleur });
  sheet.text(92, 47, 'Direction des études et de la vie universitaire', { corps: 8, couleur });
  if (!maison.bandeau) sheet.line(48, 62, sheet.largeur - 48, 62, maison.couleur, 1.4);
  sheet.text(sheet.largeur / 2, 88, 'RELEVÉ DE NOTES ET DE RÉSULTATS', {
    corps: 13,
    style: 'gras',
    ancre: 'centre',
  });
  const provisoire = annee.obtenu === 'enCours' ? ' — notes provisoires (contrôle continu)' : '';
  sheet.text(
    sheet.largeur / 2,
    103,
    `Année universitaire ${annee.fin - 1}/${annee.fin} — session 1${provisoire}`,
    { corps: 9, ancre: 'centre' },
  );
}

function etudiant(sheet: Sheet, qui: Personnage, annee: Annee, y: number): number {
  const infos = qui.profil.infos;
  sheet.rect(48, y, sheet.largeur - 96, 54, { trait: '#8a8f98', epaisseur: 0.6 });
  sheet.text(58, y + 17, `${infos?.civilite} ${qui.nom.toUpperCase()} ${infos?.prenoms ?? ''}`, {
    corps: 10.5,
    style: 'gras',
  });
  const ne = qui.feminin ? 'Née' : 'Né';
  sheet.text(
    58,
    y + 31,
    `${ne} le ${dateCourte(infos?.dateNaissance ?? '')} à ${infos?.villeNaissance ?? ''}`,
    { corps: 9 },
  );
  sheet.text(58, y + 45, `inscrit${qui.feminin ? 'e' : ''} en ${annee.diplome} — ${annee.libelle}`, {
    corps: 9,
  });
  sheet.text(sheet.largeur - 58, y + 17, `N° étudiant : ${numeroEtudiant(qui)}`, {
    corps: 8.5,
    ancre: 'droite',
  });
  if (infos?.ine)
    sheet.text(sheet.largeur - 58, y + 31, `INE : ${infos.ine}`, { corps: 8.5, ancre: 'droite' });
  return y + 54;
}

/** The same one on every page. */
const numeroEtudiant = ({ numero, parcours }: Personnage): string =>
  `${parcours.bac.annee % 100}${[...numero]
    .map((c) => (c.codePointAt(0) ?? 0) % 10)
    .join('')
    .slice(0, 6)}`;

function semestreDe(sheet: Sheet, maison: Maison, semestre: Semestre, y: number): number {
  sheet.text(48, y + 2, `Semestre ${semestre.numero}`, { corps: 10, style: 'gras', couleur: maison.couleur });
  const lignes = semestre.ues.flatMap((ue): Ligne[] => [
    {
      cellules: [
        ue.code,
        ue.libelle,
        '',
        nombre(ue.moyenne, 3).slice(0, -1),
        ue.moyenne >= 10 ? String(ue.ects) : '—',
        ue.moyenne >= 10 ? 'Acquise' : semestre.moyenne >= 10 ? 'Compensée' : 'Non acquise',
      ],
      style: 'gras',
      fond: maison.fond,
    },
    ...ue.matieres.map((m) => ({
      cellules: ['', `    ${m.libelle}`, String(m.coefficient), nombre(m.note), '', ''],
    })),
  ]);
  const total: Ligne = {
    cellules: [
      '',
      `Moyenne du semestre ${semestre.numero}`,
      '',
      nombre(semestre.moyenne),
      semestre.moyenne >= 10 ? '30' : '—',
      semestre.moyenne >= 10 ? 'Admis' : 'Ajourné',
    ],
    style: 'gras',
  };
  return tableau(
    sheet,
    48,
    y + 7,
    [
      { titre: 'Code', largeur: 58 },
      { titre: 'Unité d’enseignement et matières', largeur: 245 },
      { titre: 'Coef.', largeur: 38, ancre: 'centre' },
      { titre: 'Note /20', largeur: 54, ancre: 'droite' },
      { titre: 'ECTS', largeur: 40, ancre: 'centre' },
      { titre: 'Résultat', largeur: 64 },
    ],
    [...lignes, total],
    {
      corps: 8,
      hauteur: 12.4,
      quadrillage: maison.quadrillage,
      entete: { fond: maison.couleur, couleur: '#ffffff' },
    },
  );
}

function resultat(sheet: Sheet, dice: Dice, annee: Annee, y: number, jour: string): void {
  const moyenne = annee.moyenne ?? 0;
  const texte =
    annee.obtenu === 'enCours'
      ? 'Année en cours : jury en juin.'
      : annee.obtenu === 'oui'
        ? `Admis — mention ${mentionDe(moyenne)}`
        : 'Ajourné — autorisé à redoubler';
  const libelle = annee.obtenu === 'enCours' ? 'Moyenne provisoire' : 'Moyenne pondérée de l’année';
  sheet.text(48, y, `${libelle} : ${nombre(moyenne)} / 20`, { corps: 11, style: 'gras' });
  sheet.text(48, y + 15, texte, { corps: 9.5 });
  const fait =
    annee.obtenu === 'enCours' ? jourPlus(jour, -dice.int(1, 9)) : `${annee.fin}-07-0${dice.int(1, 9)}`;
  sheet.text(360, y, `Fait le ${dateCourte(fait)}`, { corps: 8.5 });
  sheet.text(360, y + 12, 'La présidence du jury', { corps: 8.5 });
  signature(sheet, dice, 370, y + 42);
  tampon(sheet, 490, y + 32, ['UNIVERSITÉ', 'scolarité', String(annee.fin)]);
}
