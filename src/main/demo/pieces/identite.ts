import { jourPlus } from '../../../domain/calendar/jours.ts';
import type { Dice } from '../dice.ts';
import { sansAccents } from '../identifiers.ts';
import { createSheet, type Sheet } from '../papier/sheet.ts';
import type { Personnage } from '../personnes/candidat.ts';
import { type Atelier, dateCourte, signature, specimen } from './materiel.ts';

/** Half an A4 page, on its side: what lies under a telephone. */
export const PAGE_IDENTITE = { largeur: 595.28, hauteur: 420.94 } as const;

/** A card or the page of a passport that no state ever issued, marked SPÉCIMEN all over. */
export function identite({ fonts }: Atelier, dice: Dice, qui: Personnage, jour: string): Sheet {
  const sheet = createSheet(fonts, PAGE_IDENTITE);
  const passeport = qui.origine.diplome !== '' || dice.chance(0.15);
  const [w, h] = passeport ? [430, 300] : [400, 252];
  const x = (sheet.largeur - w) / 2 + dice.int(-14, 14);
  const y = (sheet.hauteur - h) / 2 + dice.int(-12, 12);
  const teinte = dice.pick(passeport ? ['#e9dfe6', '#dfe8e4', '#e8e6da'] : ['#dbe7f2', '#e6e4f0']);
  // Its shadow on what it lies on.
  for (const [i, gris] of ['#cfcdc9', '#c4c2be', '#b9b7b3'].entries())
    sheet.rect(x + 6 - i * 2, y + 7 - i * 2, w, h, { fond: gris });
  sheet.rect(x, y, w, h, { fond: teinte, trait: '#a5a9b3', epaisseur: 0.8 });
  guilloches(sheet, dice, x, y, w, h);
  const infos = qui.profil.infos;
  const encre = '#22304f';
  sheet.text(x + 16, y + 24, passeport ? 'PASSEPORT · PASSPORT' : 'CARTE NATIONALE D’IDENTITÉ', {
    corps: 12,
    style: 'gras',
    couleur: encre,
  });
  sheet.text(x + w - 16, y + 24, qui.origine.pays.toUpperCase(), {
    corps: 10,
    style: 'gras',
    couleur: encre,
    ancre: 'droite',
  });
  photo(sheet, dice, x + 16, y + 40, 92, 118);
  const numero = `X${dice.int(10, 99)}${dice.hex(6).toUpperCase()}`;
  const expire = jourPlus(jour, dice.int(200, 3000));
  const champs: readonly (readonly [string, string])[] = [
    ['Nom / Surname', qui.nom.toUpperCase()],
    ['Prénoms / Given names', infos?.prenoms ?? ''],
    ['Nationalité / Nationality', qui.origine.nationalite[qui.feminin ? 0 : 1]],
    ['Date de naissance / Date of birth', dateCourte(infos?.dateNaissance ?? '')],
    ['Lieu de naissance / Place of birth', infos?.villeNaissance ?? ''],
    ['N° du document / Document no', `${numero}      Expire le ${dateCourte(expire)}`],
  ];
  for (const [i, [nom, valeur]] of champs.entries()) {
    sheet.text(x + 124, y + 46 + i * 25, nom, { corps: 6, couleur: '#6a7183' });
    sheet.text(x + 124, y + 58 + i * 25, valeur, { corps: 10.5, style: 'gras', couleur: '#15181f' });
  }
  signature(sheet, dice, x + 24, y + 180, '#15181f');
  for (const [i, ligne] of zone(qui, passeport, numero, expire).entries())
    mono(sheet, x + 14, y + h - 32 + i * 15, ligne, w - 28);
  specimen(sheet, x + w - 70, y + 76, 21, '#d0463b');
  specimen(sheet, x + w / 2 - 20, y + h - 50, 15, '#d98880');
  sheet.text(x + w - 70, y + 90, 'document sans valeur', { corps: 7, couleur: '#d0463b', ancre: 'centre' });
  return sheet;
}

/** Lines that copy badly. */
function guilloches(sheet: Sheet, dice: Dice, x: number, y: number, w: number, h: number): void {
  for (let i = 0; i < 11; i += 1) {
    const at = y + 12 + (i * (h - 24)) / 10;
    const up = dice.decimal(8, 22, 1);
    sheet.path(
      [
        ['M', x + 3, at],
        ['C', x + w * 0.25, at - up, x + w * 0.4, at + up, x + w * 0.55, at],
        ['C', x + w * 0.7, at - up, x + w * 0.85, at + up, x + w - 3, at],
      ],
      {
        trait: dice.pick(['#c3cfdd', '#cfc8da', '#c9d8d0']),
        epaisseur: 0.5,
      },
    );
  }
}

/** A head and shoulders, of nobody. */
function photo(sheet: Sheet, dice: Dice, x: number, y: number, w: number, h: number): void {
  sheet.rect(x, y, w, h, { fond: '#cfd5dc', trait: '#9aa1ad' });
  const peau = dice.pick(['#e6c2a5', '#d9a982', '#b98260', '#8a5a3c', '#f0d3bd']);
  const cheveux = dice.pick(['#2b211c', '#4a3526', '#1a1a1c', '#7a5330', '#a57c4a']);
  const milieu = x + w / 2;
  const habit = dice.pick(['#3d4f66', '#5a3d4a', '#39423d', '#6b6f76']);
  sheet.path(
    [['M', x + 6, y + h], ['C', x + 12, y + h * 0.72, x + w - 12, y + h * 0.72, x + w - 6, y + h], ['Z']],
    { fond: habit },
  );
  sheet.rect(milieu - 8, y + h * 0.58, 16, 18, { fond: peau });
  sheet.circle(milieu, y + h * 0.38, 26, { fond: cheveux });
  sheet.circle(milieu, y + h * 0.43, 21, { fond: peau });
  for (const side of [-8, 8]) sheet.circle(milieu + side, y + h * 0.42, 1.8, { fond: '#2a2a2e' });
  sheet.line(milieu - 6, y + h * 0.53, milieu + 6, y + h * 0.53, '#9c5b4d', 1.2);
}

/** The two lines for machines, with a country code that no country has. */
function zone(qui: Personnage, passeport: boolean, numero: string, expire: string): readonly string[] {
  const propre = (texte: string): string =>
    sansAccents(texte)
      .toUpperCase()
      .replace(/[^A-Z]+/g, '<');
  const noms = `${passeport ? 'P' : 'I'}<XXX${propre(qui.nom)}<<${propre(qui.profil.infos?.prenoms ?? '')}`;
  const court = (jour: string): string => jour.replaceAll('-', '').slice(2);
  const chiffres = `${numero}<0XXX${court(qui.profil.infos?.dateNaissance ?? '')}0${qui.feminin ? 'F' : 'M'}${court(expire)}0SPECIMEN`;
  return [noms, chiffres].map((ligne) => ligne.slice(0, 40).padEnd(40, '<'));
}

/** Characters in equal cells. */
function mono(sheet: Sheet, x: number, y: number, texte: string, largeur: number): void {
  const pas = largeur / texte.length;
  for (const [i, lettre] of [...texte].entries())
    sheet.text(x + (i + 0.5) * pas, y, lettre, { corps: 9.5, ancre: 'centre', couleur: '#15181f' });
}
