import { jourPlus } from '../../../domain/calendar/jours.ts';
import type { Dice } from '../dice.ts';
import type { Sheet } from '../papier/sheet.ts';
import type { Personnage } from '../personnes/candidat.ts';
import { type Atelier, dateLongue, feuille } from './materiel.ts';
import { paragraphes } from './phrases.ts';

/** A cover letter that is read without identity: addressee, date, object; no sender, no signature. */
export function lettre(
  atelier: Atelier,
  dice: Dice,
  qui: Personnage,
  { formation, jour }: { readonly formation: string; readonly jour: string },
): readonly Sheet[] {
  const sheet = feuille(atelier);
  const corps = dice.pick([10, 10.5, 11]);
  const marge = dice.pick([62, 70, 78]);
  const largeur = sheet.largeur - marge * 2;
  for (const [i, ligne] of [
    'Université de Valmont – Langues',
    'Commission pédagogique',
    '3, place des Traducteurs',
    '86400 Valmont',
  ].entries())
    sheet.text(340, 96 + i * 13, ligne, { corps: 9.5 });
  sheet.text(sheet.largeur - marge, 172, `Le ${dateLongue(jourPlus(jour, -dice.int(0, 6)))}`, {
    corps: 9.5,
    ancre: 'droite',
  });
  let y =
    sheet.paragraph(
      marge,
      204,
      largeur,
      `Objet : candidature à la ${formation.replace(/^Licence/, 'licence')}`,
      { corps, style: 'gras' },
    ) + 10;
  sheet.text(marge, y, 'Mesdames, Messieurs,', { corps });
  y += 24;
  const justifie = dice.chance(0.7);
  for (const texte of paragraphes(dice, qui, formation))
    y = sheet.paragraph(marge, y, largeur, texte, { corps, justifie }) + 8;
  return [sheet];
}
