import { jourPlus } from '../../../domain/calendar/jours.ts';
import type { Dice } from '../dice.ts';
import type { Sheet } from '../papier/sheet.ts';
import type { Personnage } from '../personnes/candidat.ts';
import { type Atelier, dateLongue, feuille, signature } from './materiel.ts';
import { paragraphes } from './phrases.ts';

/** A cover letter as one learns to write it: sender left, addressee right, date, object, signature. */
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
  const { adresse, infos } = qui.profil;
  const emetteur = [
    `${qui.prenom} ${qui.nom}`,
    adresse?.ligne1 ?? '',
    adresse?.ligne2 ?? '',
    `${adresse?.codePostal ?? ''} ${adresse?.commune ?? ''}`,
    infos?.telephonePortable ?? '',
    qui.email,
  ];
  for (const [i, ligne] of emetteur.filter((l) => l.trim() !== '').entries())
    sheet.text(marge, 72 + i * 13, ligne, { corps: 9.5 });
  for (const [i, ligne] of [
    'Université de Valmont – Langues',
    'Commission pédagogique',
    '3, place des Traducteurs',
    '86400 Valmont',
  ].entries())
    sheet.text(340, 160 + i * 13, ligne, { corps: 9.5 });
  const depuis = adresse?.pays === 'FR' ? adresse.commune.replace(/ \d+e$/, '') : (adresse?.commune ?? '');
  sheet.text(sheet.largeur - marge, 236, `${depuis}, le ${dateLongue(jourPlus(jour, -dice.int(0, 6)))}`, {
    corps: 9.5,
    ancre: 'droite',
  });
  let y =
    sheet.paragraph(
      marge,
      268,
      largeur,
      `Objet : candidature à la ${formation.replace(/^Licence/, 'licence')}`,
      { corps, style: 'gras' },
    ) + 10;
  sheet.text(marge, y, 'Mesdames, Messieurs,', { corps });
  y += 24;
  const justifie = dice.chance(0.7);
  for (const texte of paragraphes(dice, qui, formation))
    y = sheet.paragraph(marge, y, largeur, texte, { corps, justifie }) + 8;
  sheet.text(350, y + 24, `${qui.prenom} ${qui.nom}`, { corps });
  if (dice.chance(0.6)) signature(sheet, dice, 360, y + 56, '#1c1c22');
  return [sheet];
}
