import { assertNever } from '../../../domain/refusal.ts';
import type { Dice } from '../dice.ts';
import { sansAccents } from '../identifiers.ts';
import type { TypePieceId } from '../organisation/demandes.ts';
import { type PdfInfo, pdfOfImages, pdfOfSheets } from '../papier/pdf.ts';
import { A4_PIXELS, scanOf, type Textures } from '../papier/scan.ts';
import type { Sheet } from '../papier/sheet.ts';
import type { Personnage } from '../personnes/candidat.ts';
import { attestationLangue, diplome, traduction } from './attestations.ts';
import { cv } from './cv.ts';
import { abimer, verrouiller } from './degats.ts';
import { identite } from './identite.ts';
import { lettre } from './lettre.ts';
import type { Atelier } from './materiel.ts';
import { releveBac } from './releve-bac.ts';
import { releveSuperieur } from './releve-superieur.ts';

/** A file as a candidat has it on his computer. */
export interface Fichier {
  readonly nom: string;
  readonly type: 'application/pdf' | 'image/jpeg';
  readonly bytes: Uint8Array;
  /** Null when it cannot be opened. */
  readonly pages: number | null;
  readonly etat: 'sain' | 'abime' | 'chiffre';
  /** A line worth citing, where it stands on its page. */
  readonly repere: Repere | null;
}

export interface Repere {
  readonly page: number;
  /** PDF points, bottom-left origin. */
  readonly quad: readonly [number, number, number, number];
  readonly extrait: string;
}

export interface Fabrique extends Atelier {
  readonly textures: Textures;
}

export interface Commande {
  readonly typeId: TypePieceId;
  readonly qui: Personnage;
  /** Libellé of the formation, for letters. */
  readonly formation: string;
  /** Day the paper is made, 'YYYY-MM-DD'. */
  readonly jour: string;
  /** Old deposits were accepted elsewhere without being opened: some cannot be. */
  readonly abimable: boolean;
}

type Forme = 'pdf' | 'scan' | 'photo';

/** How each paper reaches the candidat's computer. */
const FORMES: Readonly<Record<TypePieceId, readonly (readonly [poids: number, forme: Forme])[]>> = {
  identite: [
    [82, 'photo'],
    [18, 'scan'],
  ],
  cv: [
    [97, 'pdf'],
    [3, 'scan'],
  ],
  lettre: [
    [95, 'pdf'],
    [5, 'scan'],
  ],
  'releve-bac': [
    [58, 'pdf'],
    [42, 'scan'],
  ],
  'releves-sup': [
    [74, 'pdf'],
    [26, 'scan'],
  ],
  diplome: [
    [30, 'pdf'],
    [50, 'scan'],
    [20, 'photo'],
  ],
  'attestation-langue': [
    [75, 'pdf'],
    [25, 'photo'],
  ],
  traduction: [
    [25, 'pdf'],
    [75, 'scan'],
  ],
};

/** Makes one file: the same dice make the same bytes. */
export async function fabriquer(fabrique: Fabrique, dice: Dice, commande: Commande): Promise<Fichier> {
  const { typeId, qui, jour } = commande;
  const sheets = feuilles(fabrique, dice.fork('contenu'), commande);
  const forme = dice.weighted(FORMES[typeId]);
  const info: PdfInfo = {
    titre: '',
    auteur: typeId === 'lettre' ? '' : `${qui.prenom} ${qui.nom}`,
    logiciel: forme === 'scan' ? dice.pick(LOGICIELS_SCAN) : dice.pick(LOGICIELS),
    creeLe: Date.parse(`${jour}T09:00:00Z`),
  };
  const nom = nomDe(dice.fork('nom'), commande, forme);
  if (forme === 'photo') {
    const [sheet] = sheets as readonly [Sheet];
    const bytes = await photo(fabrique, dice.fork('photo'), sheet);
    return { nom, type: 'image/jpeg', bytes, pages: 1, etat: 'sain', repere: null };
  }
  const bytes =
    forme === 'pdf'
      ? await pdfOfSheets(fabrique.fonts, sheets, info)
      : await pdfOfImages(await numeriser(fabrique, dice.fork('scan'), sheets), info);
  const sain = { nom, type: 'application/pdf', bytes, pages: sheets.length, etat: 'sain' } as const;
  const sort = commande.abimable
    ? dice.weighted([
        [970, 'sain'],
        [20, 'abime'],
        [10, 'chiffre'],
      ] as const)
    : 'sain';
  switch (sort) {
    case 'sain':
      return { ...sain, repere: forme === 'pdf' ? repereDe(sheets) : null };
    case 'abime':
      return { ...sain, bytes: abimer(dice, bytes), pages: null, etat: 'abime', repere: null };
    case 'chiffre':
      return { ...sain, bytes: await verrouiller(dice, bytes), pages: null, etat: 'chiffre', repere: null };
    default:
      return assertNever(sort);
  }
}

const LOGICIELS = [
  'LibreOffice 24.8',
  'Microsoft Word pour Microsoft 365',
  'Skia/PDF m131',
  'macOS Quartz PDFContext',
  'iText 7.2',
] as const;
const LOGICIELS_SCAN = ['CamScan 6', 'HP Scan', 'Epson Scan 2', 'Adobe Scan', 'Notes'] as const;

function feuilles(
  fabrique: Fabrique,
  dice: Dice,
  { typeId, qui, formation, jour }: Commande,
): readonly Sheet[] {
  switch (typeId) {
    case 'identite':
      return [identite(fabrique, dice, qui, jour)];
    case 'cv':
      return cv(fabrique, dice, qui);
    case 'lettre':
      return lettre(fabrique, dice, qui, { formation, jour });
    case 'releve-bac':
      return releveBac(fabrique, dice, qui);
    case 'releves-sup':
      return releveSuperieur(fabrique, dice, qui, jour);
    case 'diplome':
      return diplome(fabrique, dice, qui);
    case 'attestation-langue':
      return attestationLangue(fabrique, dice, qui);
    case 'traduction':
      return traduction(fabrique, dice, qui);
    default:
      return assertNever(typeId);
  }
}

/** Under a telephone: colour, a desk around, seldom straight. */
function photo(fabrique: Fabrique, dice: Dice, sheet: Sheet): Promise<Uint8Array> {
  return scanOf(fabrique.fonts, sheet, fabrique.textures, dice, {
    hauteur: hauteurDe(sheet),
    fond: dice.pick(['#f4f2ee', '#e9e2d6', '#efefef', '#dcd3c5']),
    qualite: dice.int(82, 93),
    gris: false,
    angle: dice.decimal(-2.4, 2.4, 2),
  });
}

/** Through a scanner: one setting for all pages. */
async function numeriser(
  fabrique: Fabrique,
  dice: Dice,
  sheets: readonly Sheet[],
): Promise<readonly Uint8Array[]> {
  const gris = dice.chance(0.45);
  // « Qualité maximale », which nobody needs and which makes files of more than a megabyte.
  const qualite = sheets.length < 3 && dice.chance(0.12) ? dice.int(95, 97) : dice.int(66, 90);
  const pages: Uint8Array[] = [];
  for (const sheet of sheets) {
    pages.push(
      await scanOf(fabrique.fonts, sheet, fabrique.textures, dice, {
        hauteur: hauteurDe(sheet),
        fond: gris ? '#fbfbfb' : dice.pick(['#fdfcf8', '#fbfbfd', '#f8f6f0']),
        qualite,
        gris,
        angle: dice.decimal(-1.1, 1.1, 2),
      }),
    );
  }
  return pages;
}

const hauteurDe = ({ largeur, hauteur }: Sheet): number =>
  Math.min(A4_PIXELS.hauteur, Math.round((A4_PIXELS.largeur * hauteur) / largeur));

/** The line with the mean, if there is one. */
function repereDe(sheets: readonly Sheet[]): Repere | null {
  for (const [i, sheet] of sheets.entries())
    for (const mark of sheet.marks)
      if (mark.kind === 'texte' && mark.texte.startsWith('Moyenne pondérée')) {
        const y = sheet.hauteur - mark.y;
        const x2 = mark.x + sheet.widthOf(mark.texte, { corps: mark.corps, style: mark.style });
        return {
          page: i + 1,
          quad: [mark.x, y - mark.corps * 0.22, x2, y + mark.corps * 0.78],
          extrait: mark.texte,
        };
      }
  return null;
}

const SUJETS: Readonly<Record<TypePieceId, readonly string[]>> = {
  identite: ['carte identité', 'CNI recto verso', 'passeport', 'piece_identite'],
  cv: ['CV', 'cv français', 'Curriculum vitæ', 'CV_2026 (version finale)'],
  lettre: ['lettre de motivation', 'LM', 'Lettre motivation Valmont', 'lettre'],
  'releve-bac': ['relevé de notes bac', 'notes du bac', 'releve_bac', 'bac'],
  'releves-sup': ['relevés S1-S4', 'releve notes licence', 'Relevés de notes complets', 'notes'],
  diplome: ['diplôme', 'attestation de réussite', 'diplome_scan'],
  'attestation-langue': ['attestation niveau', 'certificat', 'score'],
  traduction: ['traduction assermentée', 'traduction diplôme'],
};

/** File names as they are: with accents, blanks, capitals, or the camera's own. */
function nomDe(dice: Dice, { typeId, qui, jour }: Commande, forme: Forme): string {
  const date = jour.replaceAll('-', '');
  if (forme === 'photo' && dice.chance(0.7))
    return `IMG_${date}_${dice.int(100_000, 235_959)}.${dice.pick(['jpg', 'jpg', 'jpeg', 'JPG'])}`;
  if (forme === 'scan' && dice.chance(0.35))
    return dice.pick([
      `Scan_${date}.pdf`,
      `Numérisation_${dice.int(1, 40)}.pdf`,
      `scan${dice.int(1, 999)}.PDF`,
    ]);
  const sujet = dice.pick(SUJETS[typeId]);
  const nom = dice.weighted([
    [40, sujet],
    [30, `${sujet} ${qui.nom}`],
    [20, `${sujet}_${sansAccents(qui.nom).replace(/[^a-z]+/g, '-')}`],
    [10, `${qui.nom.toUpperCase()} ${qui.prenom} - ${sujet}`],
  ]);
  return `${nom}${dice.chance(0.08) ? ' (1)' : ''}.${forme === 'photo' ? 'jpg' : 'pdf'}`;
}
