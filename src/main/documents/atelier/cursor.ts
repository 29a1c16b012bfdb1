import type { Ligne } from './lines.ts';
import type { Dessin, Plume } from './pen.ts';
import type { Role, Structure } from './structure.ts';
import type { Typeface } from './typeface.ts';

/** Where the next thing goes. Points from the foot of the page. */
export interface Curseur {
  readonly typeface: Typeface;
  /** Absent: a document that tells nothing apart for who has it read aloud. */
  readonly structure: Structure | undefined;
  y: number;
  dessin(): Dessin;
  /** Makes sure that `hauteur` points are left, on a new page if need be; true when it is a new one. */
  reserve(hauteur: number): boolean;
  lines(plume: Plume, texte: string, largeur: number): readonly Ligne[];
  /**
   * Draws lines from `y` downwards, `pas` points each, over pages; `x` from the left margin. `suite`: they go
   * on with the text before, for who has it read aloud.
   */
  draw(plume: Plume, x: number, lignes: readonly Ligne[], pas?: number, suite?: 'suite'): void;
}

export const PLUMES = {
  corps: { style: 'normal', corps: 10.5, couleur: 'texte' },
  discret: { style: 'normal', corps: 9, couleur: 'discret' },
  libelle: { style: 'normal', corps: 9.5, couleur: 'discret' },
  fort: { style: 'gras', corps: 10.5, couleur: 'texte' },
  rubrique: { style: 'gras', corps: 14, couleur: 'accent' },
  sousRubrique: { style: 'gras', corps: 10.5, couleur: 'texte' },
  titre: { style: 'gras', corps: 25, couleur: 'accent' },
  sousTitre: { style: 'normal', corps: 14, couleur: 'texte' },
  objet: { style: 'gras', corps: 11, couleur: 'texte' },
  enTete: { style: 'gras', corps: 11, couleur: 'accent' },
} as const satisfies Readonly<Record<string, Plume>>;

/** What a text is by how it is set. */
export const roleDe = (plume: Plume): Role =>
  plume === PLUMES.titre || plume === PLUMES.objet
    ? 'H1'
    : plume === PLUMES.rubrique
      ? 'H2'
      : plume === PLUMES.sousRubrique
        ? 'H3'
        : 'P';

export const interligne = ({ corps }: Plume): number => Math.round(corps * 1.38 * 4) / 4;
