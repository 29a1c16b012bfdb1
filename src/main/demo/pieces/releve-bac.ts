import type { Dice } from '../dice.ts';
import type { Sheet } from '../papier/sheet.ts';
import type { Personnage } from '../personnes/candidat.ts';
import {
  type Atelier,
  dateCourte,
  feuille,
  nombre,
  signature,
  specimen,
  tableau,
  tampon,
} from './materiel.ts';

/** The transcript of the baccalauréat, or of what stands for it elsewhere. */
export function releveBac(atelier: Atelier, dice: Dice, qui: Personnage): readonly Sheet[] {
  const sheet = feuille(atelier);
  const { bac } = qui.parcours;
  const infos = qui.profil.infos;
  const titre = bac.etranger ? qui.origine.diplome.toUpperCase() : 'BACCALAURÉAT GÉNÉRAL ET TECHNOLOGIQUE';
  sheet.text(48, 58, bac.etranger ? qui.origine.pays : 'Académie de Valmont', { corps: 11, style: 'gras' });
  sheet.text(48, 72, bac.etranger ? bac.etablissement : 'Division des examens et concours', { corps: 9 });
  sheet.text(sheet.largeur - 48, 58, `Session de juin ${bac.annee}`, { corps: 10, ancre: 'droite' });
  sheet.rect(48, 92, sheet.largeur - 96, 40, { fond: '#eef1f5', trait: '#59606b', epaisseur: 0.8 });
  sheet.text(sheet.largeur / 2, 109, titre, { corps: 12, style: 'gras', ancre: 'centre' });
  sheet.text(sheet.largeur / 2, 124, 'Relevé de notes', { corps: 10, ancre: 'centre' });
  sheet.text(48, 158, `${infos?.civilite} ${qui.nom.toUpperCase()} ${infos?.prenoms ?? ''}`, {
    corps: 11,
    style: 'gras',
  });
  sheet.text(
    48,
    173,
    `${qui.feminin ? 'Née' : 'Né'} le ${dateCourte(infos?.dateNaissance ?? '')} à ${infos?.villeNaissance ?? ''}`,
    { corps: 9.5 },
  );
  sheet.text(48, 187, `Établissement : ${bac.etablissement}, ${bac.ville}`, { corps: 9.5 });
  sheet.text(48, 201, `Série : ${bac.etranger ? qui.origine.diplome : bac.serie}`, { corps: 9.5 });
  const bas = tableau(
    sheet,
    48,
    220,
    [
      { titre: 'Épreuve', largeur: 285 },
      { titre: 'Coefficient', largeur: 70, ancre: 'centre' },
      { titre: 'Note /20', largeur: 70, ancre: 'droite' },
      { titre: 'Points', largeur: 74, ancre: 'droite' },
    ],
    [
      ...bac.matieres.map((m) => ({
        cellules: [m.libelle, String(m.coefficient), nombre(m.note), nombre(m.note * m.coefficient)],
      })),
      {
        cellules: [
          'Total',
          String(bac.matieres.reduce((sum, m) => sum + m.coefficient, 0)),
          nombre(bac.moyenne),
          nombre(bac.matieres.reduce((sum, m) => sum + m.note * m.coefficient, 0)),
        ],
        style: 'gras' as const,
        fond: '#eef1f5',
      },
    ],
    { corps: 9, hauteur: 19 },
  );
  sheet.text(48, bas + 30, `Décision du jury : admis${qui.feminin ? 'e' : ''}, mention ${bac.mention}`, {
    corps: 11,
    style: 'gras',
  });
  sheet.text(360, bas + 66, `Fait le ${dice.int(4, 12)} juillet ${bac.annee}`, { corps: 9 });
  signature(sheet, dice, 370, bas + 104);
  tampon(sheet, 490, bas + 92, [
    'JURY',
    bac.etranger ? qui.origine.pays.slice(0, 12) : 'VALMONT',
    String(bac.annee),
  ]);
  specimen(sheet, sheet.largeur / 2, 820, 7, '#b8bcc4');
  return [sheet];
}
