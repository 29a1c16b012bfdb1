import type { Dice } from '../dice.ts';
import type { Sheet } from '../papier/sheet.ts';
import type { Personnage } from '../personnes/candidat.ts';
import { type Atelier, dateLongue, feuille } from './materiel.ts';

interface Rubrique {
  readonly titre: string;
  readonly lignes: readonly { readonly quand: string; readonly quoi: string; readonly suite: string }[];
}

/** A CV in one of two layouts: one column as word processors offer it, or with a coloured side. */
export const cv = (atelier: Atelier, dice: Dice, qui: Personnage): readonly Sheet[] => [
  dice.chance(0.5) ? classique(atelier, dice, qui) : lateral(atelier, dice, qui),
];

const INTERETS = [
  'Calligraphie',
  'Cinéma d’auteur',
  'Randonnée',
  'Aïkido',
  'Chorale',
  'Cuisine',
  'Bande dessinée',
  'Photographie argentique',
  'Escalade',
  'Jeux de plateau',
  'Bénévolat',
  'Théâtre amateur',
  'Course à pied',
  'Lecture',
] as const;
const OUTILS = [
  'Suite bureautique',
  'Mise en page',
  'Sous-titrage (Aegisub)',
  'Permis B',
  'PSC1',
  'Montage vidéo',
  'Retouche d’images',
] as const;

function rubriques({ profil, parcours, origine }: Personnage): readonly Rubrique[] {
  const { bac } = parcours;
  const etudes = parcours.annees.toReversed().map((a) => ({
    quand: `${a.fin - 1}–${a.fin}`,
    quoi: `${a.diplome} — ${a.libelle}`,
    suite: `${a.etablissement}${a.obtenu === 'enCours' ? ' (en cours)' : a.mention ? ` — mention ${a.mention.toLowerCase()}` : ''}`,
  }));
  const lycee = {
    quand: String(bac.annee),
    quoi: bac.etranger
      ? origine.diplome
      : `Baccalauréat ${bac.serie}${bac.mention ? `, mention ${bac.mention.toLowerCase()}` : ''}`,
    suite: [`${bac.etablissement}, ${bac.ville}`, ...bac.specialites].join(' · '),
  };
  return [
    { titre: 'Formation', lignes: [...etudes, lycee] },
    {
      titre: 'Expériences professionnelles',
      lignes: profil.experiences
        .toSorted((a, b) => b.annee - a.annee)
        .map((e) => ({
          quand: `${e.annee} · ${e.duree}`,
          quoi: `${e.intitule} — ${e.organisme}`,
          suite: e.objectif,
        })),
    },
    {
      titre: 'Stages',
      lignes: profil.stages
        .toSorted((a, b) => b.annee - a.annee)
        .map((s) => ({ quand: `${s.annee} · ${s.duree}`, quoi: s.organisme, suite: s.descriptif })),
    },
  ].filter(({ lignes }) => lignes.length > 0);
}

function languesDe({ origine, langue, parcours }: Personnage): readonly string[] {
  const niveau = ['débutant', 'A1', 'A2', 'B1', 'B2', 'C1'][Math.min(5, parcours.anneesDeLangue)] ?? '';
  const apprise = origine.langue === langue ? [] : [`${capitale(langue)} : ${niveau}`];
  const maternelle = `${capitale(origine.langue)} : langue maternelle`;
  const francais = origine.langue === 'français' ? [] : ['Français : C1'];
  return [maternelle, ...francais, ...apprise, 'Anglais : B2'];
}

const capitale = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

const coordonnees = ({ profil, email, origine }: Personnage): readonly string[] => [
  profil.adresse?.ligne1 ?? '',
  [profil.adresse?.codePostal, profil.adresse?.commune].join(' '),
  ...(profil.adresse?.pays === 'FR' ? [] : [origine.pays]),
  profil.infos?.telephonePortable ?? '',
  email,
];

function titreDe({ parcours, langue, feminin }: Personnage): string {
  const filiere = parcours.annees.at(-1)?.filiere.libelle.replace(' anglais et', '');
  const etudiant = feminin ? 'Étudiante' : 'Étudiant';
  return `${filiere ? `${etudiant} en ${filiere} — candidature` : 'Candidature'} en licence de ${langue}`;
}

function classique(atelier: Atelier, dice: Dice, qui: Personnage): Sheet {
  const sheet = feuille(atelier);
  const couleur = dice.pick(['#1f3a5f', '#1d1d1f', '#7a2e2e', '#2d5a4a']);
  sheet.text(56, 72, `${qui.prenom} ${qui.nom.toUpperCase()}`, { corps: 22, style: 'gras', couleur });
  sheet.text(56, 90, titreDe(qui), { corps: 10, style: 'italique' });
  for (const [i, ligne] of coordonnees(qui).entries())
    sheet.text(sheet.largeur - 56, 58 + i * 12, ligne, { corps: 8.5, ancre: 'droite' });
  let y = 140;
  const titre = (texte: string): void => {
    sheet.text(56, y, texte.toUpperCase(), { corps: 10.5, style: 'gras', couleur });
    sheet.line(56, y + 5, sheet.largeur - 56, y + 5, couleur, 0.8);
    y += 22;
  };
  for (const { titre: nom, lignes } of rubriques(qui)) {
    titre(nom);
    for (const { quand, quoi, suite } of lignes) {
      sheet.text(56, y, quand, { corps: 9, couleur: '#555b66' });
      y = sheet.paragraph(150, y, sheet.largeur - 206, quoi, { corps: 9.5, style: 'gras' });
      y = sheet.paragraph(150, y, sheet.largeur - 206, suite, { corps: 9 }) + 6;
    }
    y += 8;
  }
  titre('Langues');
  y = sheet.paragraph(56, y, sheet.largeur - 112, languesDe(qui).join('   ·   '), { corps: 9.5 }) + 12;
  titre('Compétences et centres d’intérêt');
  y = sheet.paragraph(
    56,
    y,
    sheet.largeur - 112,
    [...dice.some(OUTILS, 3), ...dice.some(INTERETS, 4)].join(', '),
    { corps: 9.5 },
  );
  return sheet;
}

function lateral(atelier: Atelier, dice: Dice, qui: Personnage): Sheet {
  const sheet = feuille(atelier);
  const couleur = dice.pick(['#2f4858', '#51355a', '#3f5d45', '#7c4a2d']);
  const bord = 188;
  sheet.rect(0, 0, bord, sheet.hauteur, { fond: couleur });
  portrait(sheet, dice, 94, 92);
  let gauche = 190;
  const bloc = (titre: string, lignes: readonly string[]): void => {
    sheet.text(24, gauche, titre, { corps: 11, style: 'gras', couleur: '#ffffff' });
    sheet.line(24, gauche + 6, bord - 24, gauche + 6, '#ffffff', 0.6);
    gauche += 22;
    for (const ligne of lignes)
      gauche = sheet.paragraph(24, gauche, bord - 44, ligne, { corps: 8.5, couleur: '#f2f2f2' }) + 1;
    gauche += 18;
  };
  bloc('Contact', coordonnees(qui).map(coupable));
  bloc('Langues', languesDe(qui));
  bloc('Compétences', dice.some(OUTILS, 4));
  bloc('Centres d’intérêt', dice.some(INTERETS, 4));
  sheet.text(bord + 28, 70, qui.prenom, { corps: 24, couleur });
  sheet.text(bord + 28, 98, qui.nom, { corps: 24, style: 'gras', couleur });
  const ne = qui.profil.infos?.dateNaissance;
  sheet.text(bord + 28, 118, titreDe(qui), { corps: 8.5, style: 'italique' });
  if (ne)
    sheet.text(bord + 28, 132, `Date de naissance : ${dateLongue(ne)}`, { corps: 8.5, couleur: '#555b66' });
  let y = 170;
  for (const { titre, lignes } of rubriques(qui)) {
    sheet.text(bord + 28, y, titre, { corps: 13, style: 'gras', couleur });
    y += 20;
    for (const { quand, quoi, suite } of lignes) {
      sheet.circle(bord + 32, y - 3, 2.4, { fond: couleur });
      y = sheet.paragraph(bord + 42, y, sheet.largeur - bord - 76, quoi, { corps: 9.5, style: 'gras' });
      sheet.text(bord + 42, y, quand, { corps: 8.5, couleur: '#6a6f78' });
      y = sheet.paragraph(bord + 42, y + 12, sheet.largeur - bord - 76, suite, { corps: 9 }) + 8;
    }
    y += 10;
  }
  return sheet;
}

/** Long addresses break where they may. */
const coupable = (texte: string): string => (texte.includes('@') ? texte.replace('@', ' @') : texte);

/** Nobody's face. */
function portrait(sheet: Sheet, dice: Dice, x: number, y: number): void {
  sheet.circle(x, y, 52, { fond: dice.pick(['#d9dee4', '#e6dfd6', '#dfe6dd']) });
  sheet.circle(x, y - 12, 19, { fond: '#8d96a3' });
  sheet.path(
    [
      ['M', x - 34, y + 36],
      ['C', x - 30, y + 8, x + 30, y + 8, x + 34, y + 36],
      ['C', x + 18, y + 54, x - 18, y + 54, x - 34, y + 36],
      ['Z'],
    ],
    { fond: '#8d96a3' },
  );
}
