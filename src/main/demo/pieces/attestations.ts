import type { Dice } from '../dice.ts';
import { createSheet, type Sheet } from '../papier/sheet.ts';
import type { Personnage } from '../personnes/candidat.ts';
import {
  type Atelier,
  dateLongue,
  feuille,
  nombre,
  signature,
  specimen,
  tableau,
  tampon,
} from './materiel.ts';

const nomComplet = ({ profil, nom }: Personnage): string =>
  `${profil.infos?.civilite ?? ''} ${profil.infos?.prenoms ?? ''} ${nom.toUpperCase()}`;

/** The latest diploma: framed, on its side, as it hangs on walls. */
export function diplome({ fonts }: Atelier, dice: Dice, qui: Personnage): readonly Sheet[] {
  const sheet = createSheet(fonts, { largeur: 841.89, hauteur: 595.28 });
  const { bac, annees } = qui.parcours;
  const derniere = annees.findLast((a) => a.obtenu === 'oui');
  const milieu = sheet.largeur / 2;
  const couleur = dice.pick(['#8a6d2f', '#1f3a5f', '#5b2333']);
  sheet.rect(26, 26, sheet.largeur - 52, sheet.hauteur - 52, { trait: couleur, epaisseur: 3.2 });
  sheet.rect(34, 34, sheet.largeur - 68, sheet.hauteur - 68, { trait: couleur, epaisseur: 0.8 });
  for (const [x, y] of [
    [34, 34],
    [sheet.largeur - 34, 34],
    [34, sheet.hauteur - 34],
    [sheet.largeur - 34, sheet.hauteur - 34],
  ] as const)
    sheet.circle(x, y, 9, { fond: '#ffffff', trait: couleur, epaisseur: 1.4 });
  const maison = derniere?.etablissement ?? (bac.etranger ? bac.etablissement : 'Académie de Valmont');
  sheet.text(milieu, 96, maison, { corps: 20, style: 'gras', couleur, ancre: 'centre' });
  sheet.text(milieu, 122, bac.etranger && !derniere ? qui.origine.pays : 'Enseignement supérieur', {
    corps: 11,
    ancre: 'centre',
  });
  const titre = derniere
    ? 'ATTESTATION DE RÉUSSITE'
    : bac.etranger
      ? qui.origine.diplome.toUpperCase()
      : 'DIPLÔME DU BACCALAURÉAT';
  sheet.text(milieu, 186, titre, { corps: 28, style: 'gras', ancre: 'centre' });
  sheet.text(
    milieu,
    236,
    `Vu les procès-verbaux du jury, il est certifié que ${qui.feminin ? 'l’étudiante' : 'l’étudiant'}`,
    { corps: 12, style: 'italique', ancre: 'centre' },
  );
  sheet.text(milieu, 272, nomComplet(qui), { corps: 18, style: 'gras', ancre: 'centre' });
  const infos = qui.profil.infos;
  sheet.text(
    milieu,
    296,
    `${qui.feminin ? 'née' : 'né'} le ${dateLongue(infos?.dateNaissance ?? '')} à ${infos?.villeNaissance ?? ''} (${infos?.paysNaissance === 'FR' ? 'France' : qui.origine.pays})`,
    { corps: 12, ancre: 'centre' },
  );
  const quoi = derniere
    ? `a validé ${derniere.diplome.replace(/^Licence/, 'la licence,').replace(/^BTS/, 'le BTS,')} — ${derniere.libelle}`
    : `a obtenu le diplôme, session de ${bac.annee}`;
  sheet.text(milieu, 336, quoi, { corps: 14, ancre: 'centre' });
  const moyenne = derniere?.moyenne ?? bac.moyenne;
  const mention = derniere ? derniere.mention : bac.mention;
  sheet.text(
    milieu,
    360,
    `avec la mention « ${mention || 'Passable'} » (moyenne : ${nombre(moyenne)} sur 20)`,
    { corps: 12, ancre: 'centre' },
  );
  sheet.text(110, 446, `N° ${dice.hex(8).toUpperCase()}`, { corps: 9, couleur: '#6a6f78' });
  sheet.text(520, 438, `Fait le ${dateLongue(`${derniere?.fin ?? bac.annee}-09-${dice.int(10, 28)}`)}`, {
    corps: 10.5,
  });
  sheet.text(520, 454, 'Pour la présidence et par délégation', { corps: 10.5 });
  signature(sheet, dice, 540, 496);
  tampon(sheet, 700, 490, ['SCEAU', 'de la', 'scolarité'], couleur);
  specimen(sheet, milieu, 545, 9, '#b8bcc4');
  return [sheet];
}

/** A certificate of an invented language centre, with its scores. */
export function attestationLangue(atelier: Atelier, dice: Dice, qui: Personnage): readonly Sheet[] {
  const sheet = feuille(atelier);
  const niveaux = ['A1', 'A2', 'B1', 'B2', 'C1'] as const;
  const niveau = niveaux[Math.min(4, qui.parcours.anneesDeLangue)] ?? 'A1';
  sheet.rect(0, 0, sheet.largeur, 86, { fond: '#0f4c5c' });
  sheet.text(56, 46, 'Centre européen de certification en langues', {
    corps: 16,
    style: 'gras',
    couleur: '#ffffff',
  });
  sheet.text(56, 64, 'Certificat de compétence linguistique', { corps: 10, couleur: '#d6e6ea' });
  sheet.text(56, 140, nomComplet(qui), { corps: 16, style: 'gras' });
  sheet.text(56, 162, `a passé l’examen de ${qui.langue} et a atteint le niveau`, { corps: 11 });
  sheet.rect(56, 182, 86, 52, { fond: '#e36414' });
  sheet.text(99, 218, niveau, { corps: 28, style: 'gras', couleur: '#ffffff', ancre: 'centre' });
  const notes = [
    'Compréhension écrite',
    'Compréhension orale',
    'Vocabulaire et grammaire',
    'Expression écrite',
  ].map((nom) => [nom, dice.int(28, 60)] as const);
  const bas = tableau(
    sheet,
    56,
    262,
    [
      { titre: 'Épreuve', largeur: 260 },
      { titre: 'Résultat', largeur: 110, ancre: 'droite' },
      { titre: 'Maximum', largeur: 110, ancre: 'droite' },
    ],
    [
      ...notes.map(([nom, valeur]) => ({ cellules: [nom, String(valeur), '60'] })),
      {
        cellules: ['Total', String(notes.reduce((sum, [, v]) => sum + v, 0)), '240'],
        style: 'gras' as const,
        fond: '#e8f1f3',
      },
    ],
    { corps: 10, hauteur: 22 },
  );
  sheet.text(56, bas + 40, 'Ce certificat est valable deux ans. Vérification : certificat.example', {
    corps: 9,
    couleur: '#6a6f78',
  });
  signature(sheet, dice, 380, bas + 90);
  tampon(sheet, 490, bas + 84, ['CECL', 'certifié'], '#0f4c5c');
  specimen(sheet, sheet.largeur / 2, 820, 7, '#b8bcc4');
  return [sheet];
}

/** A sworn translation of the foreign diploma. */
export function traduction(atelier: Atelier, dice: Dice, qui: Personnage): readonly Sheet[] {
  const sheet = feuille(atelier);
  const { bac } = qui.parcours;
  sheet.text(
    sheet.largeur / 2,
    80,
    `TRADUCTION CERTIFIÉE CONFORME — ${qui.origine.langue.toUpperCase()} › FRANÇAIS`,
    { corps: 12, style: 'gras', ancre: 'centre' },
  );
  sheet.line(120, 92, sheet.largeur - 120, 92, '#1d1d1f', 0.8);
  let y = 140;
  for (const texte of [
    `[En-tête : ${bac.etablissement}, ${bac.ville} (${qui.origine.pays})]`,
    `Diplôme : ${qui.origine.diplome}. Session de l’année ${bac.annee}.`,
    `Il est certifié par la présente que ${nomComplet(qui)}, ${qui.feminin ? 'née' : 'né'} le ${dateLongue(qui.profil.infos?.dateNaissance ?? '')} à ${qui.profil.infos?.villeNaissance ?? ''}, a achevé avec succès ses études secondaires et obtenu les notes suivantes, ramenées à vingt par le traducteur :`,
  ])
    y = sheet.paragraph(72, y, sheet.largeur - 144, texte, { corps: 10.5, justifie: true }) + 8;
  y = tableau(
    sheet,
    72,
    y + 4,
    [
      { titre: 'Matière', largeur: 300 },
      { titre: 'Note /20', largeur: 150, ancre: 'droite' },
    ],
    bac.matieres.map((m) => ({ cellules: [m.libelle, nombre(m.note)] })),
    { corps: 9.5, hauteur: 18 },
  );
  y = sheet.paragraph(
    72,
    y + 30,
    sheet.largeur - 144,
    `[Cachet rond illisible. Signature.] Je soussigné, traducteur assermenté près la cour d’appel de Valmont, certifie que la présente traduction, enregistrée sous le n° ${dice.int(2000, 2999)}-${dice.int(100, 999)}, est conforme à l’original rédigé en langue étrangère.`,
    { corps: 10, style: 'italique', justifie: true },
  );
  signature(sheet, dice, 360, y + 50);
  tampon(sheet, 490, y + 46, ['TRADUCTEUR', 'assermenté', 'Valmont'], '#5b2333');
  specimen(sheet, sheet.largeur / 2, 820, 7, '#b8bcc4');
  return [sheet];
}
