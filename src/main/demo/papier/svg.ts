import type { Fonts, Mark, Sheet } from './sheet.ts';
import type { Step } from './truetype.ts';

/** How a sheet lies before the lens. */
export interface Pose {
  /** Pixels per point. */
  readonly echelle: number;
  /** Degrees about the middle. */
  readonly angle: number;
  /** Colour of what lies around and shows through: paper, a desk. */
  readonly fond: string;
}

/** A sheet as SVG whose text is outlines: it looks the same on a machine without any font. */
export function svgOfSheet(fonts: Fonts, sheet: Sheet, { echelle, angle, fond }: Pose): string {
  const defs = new Map<string, string>();
  const body = sheet.marks.map((mark) => element(fonts, mark, defs)).join('');
  const width = Math.round(sheet.largeur * echelle);
  const height = Math.round(sheet.hauteur * echelle);
  const turn = `rotate(${n(angle)} ${n(sheet.largeur / 2)} ${n(sheet.hauteur / 2)})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${n(sheet.largeur)} ${n(sheet.hauteur)}"><defs>${[...defs.values()].join('')}</defs><rect width="100%" height="100%" fill="${fond}"/><g transform="${turn}">${body}</g></svg>`;
}

const n = (value: number): string => String(Math.round(value * 100) / 100);

const pathData = (steps: readonly Step[]): string =>
  steps.map(([kind, ...numbers]) => kind + numbers.map((x) => n(x)).join(' ')).join('');

function element(fonts: Fonts, mark: Mark, defs: Map<string, string>): string {
  if (mark.kind === 'forme') {
    const fill = mark.fond ?? 'none';
    const stroke = mark.trait ? ` stroke="${mark.trait}" stroke-width="${n(mark.epaisseur)}"` : '';
    return `<path d="${pathData(mark.steps)}" fill="${fill}"${stroke}/>`;
  }
  const font = fonts[mark.style];
  const scale = mark.corps / font.unitsPerEm;
  let at = 0;
  let uses = '';
  for (const character of mark.texte) {
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
    const id = `${mark.style[0]}${mark.style.length}-${glyph}`;
    if (!defs.has(id)) defs.set(id, `<path id="${id}" d="${font.pathOf(glyph)}"/>`);
    if (character !== ' ') uses += `<use href="#${id}" x="${at}"/>`;
    at += font.advanceOf(glyph);
  }
  return `<g transform="translate(${n(mark.x)} ${n(mark.y)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" fill="${mark.couleur}">${uses}</g>`;
}
