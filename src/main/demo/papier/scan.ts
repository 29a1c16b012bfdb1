import sharp from 'sharp';
import type { Dice } from '../dice.ts';
import type { Fonts, Sheet } from './sheet.ts';
import { svgOfSheet } from './svg.ts';

/** What lies over a picture: grain of the sensor, shadow of the lid, folds. Grey, multiplied. */
export interface Textures {
  /** One of a few made at the start: making them is what takes time. */
  pick(dice: Dice): Buffer;
}

/** Pixels of an A4 page at 150 dots per inch: what the guide asks candidats for. */
export const A4_PIXELS = { largeur: 1240, hauteur: 1754 } as const;

const COUNT = 6;

/** Textures of a page's size; lower pictures take the upper part of one. */
export async function createTextures(dice: Dice): Promise<Textures> {
  const { largeur, hauteur } = A4_PIXELS;
  const textures = await Promise.all(
    Array.from({ length: COUNT }, (_, i) => makeTexture(dice.fork(`texture ${i}`), largeur, hauteur)),
  );
  return { pick: (with_) => with_.pick(textures) };
}

async function makeTexture(dice: Dice, largeur: number, hauteur: number): Promise<Buffer> {
  const grain = Buffer.alloc(largeur * hauteur);
  // Two throws of ten faces per pixel, four pixels per throw of the dice.
  for (let i = 0; i < grain.length; i += 4) {
    let bits = dice.int(0, 0xffffffff);
    for (let j = 0; j < 4; j += 1) {
      grain[i + j] = 236 + (bits & 7) + ((bits >>> 3) & 7) + ((bits >>> 6) & 3);
      bits >>>= 8;
    }
  }
  const edge = dice.int(0, 3);
  const [x1, y1, x2, y2] = [
    [0, 0, 1, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 1],
    [0, 1, 0, 0],
  ][edge] as [number, number, number, number];
  const fold = dice.chance(0.5) ? dice.decimal(0.3, 0.7, 3) * hauteur : -10;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${largeur}" height="${hauteur}"><defs><linearGradient id="g" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="#${dice.pick(['a8a8a8', 'b9b9b9', 'c6c6c6'])}"/><stop offset="${dice.decimal(0.03, 0.12, 3)}" stop-color="#ececec"/><stop offset="1" stop-color="#ffffff"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><rect x="0" y="${fold}" width="100%" height="2" fill="#d4d4d4"/><rect x="0" y="${fold + 2}" width="100%" height="5" fill="#f2f2f2"/></svg>`;
  return sharp(grain, { raw: { width: largeur, height: hauteur, channels: 1 } })
    .blur(0.6)
    .composite([{ input: Buffer.from(svg), blend: 'multiply' }])
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}

export interface ScanOptions {
  /** At most a page's height, at its width. */
  readonly hauteur: number;
  readonly fond: string;
  readonly qualite: number;
  readonly gris: boolean;
  /** Degrees. */
  readonly angle: number;
}

/** A sheet as a scanner or a telephone sees it. */
export async function scanOf(
  fonts: Fonts,
  sheet: Sheet,
  textures: Textures,
  dice: Dice,
  options: ScanOptions,
): Promise<Uint8Array> {
  const { hauteur, fond, qualite, gris, angle } = options;
  const { largeur } = A4_PIXELS;
  const svg = svgOfSheet(fonts, sheet, { echelle: largeur / sheet.largeur, angle, fond });
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(largeur, hauteur, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const lit = gris
    ? greyUnder(data, info, textures.pick(dice))
    : colourUnder(data, info, textures.pick(dice));
  return sharp(lit, { raw: { width: info.width, height: info.height, channels: gris ? 1 : 3 } })
    .jpeg({ quality: qualite })
    .toBuffer();
}

type Size = { readonly width: number; readonly height: number; readonly channels: number };

/*
 * The texture multiplied in, by hand: a library's blending goes through floating point and transparency,
 * and takes as long as all the rest. Textures are as wide as every picture.
 */

function colourUnder(data: Buffer, { width, height, channels }: Size, texture: Buffer): Buffer {
  const out = Buffer.alloc(width * height * 3);
  for (let i = 0, from = 0, to = 0; i < width * height; i += 1, from += channels, to += 3) {
    const light = texture[i] as number;
    out[to] = ((data[from] as number) * light) >> 8;
    out[to + 1] = ((data[from + 1] as number) * light) >> 8;
    out[to + 2] = ((data[from + 2] as number) * light) >> 8;
  }
  return out;
}

function greyUnder(data: Buffer, { width, height, channels }: Size, texture: Buffer): Buffer {
  const out = Buffer.alloc(width * height);
  for (let i = 0, from = 0; i < out.length; i += 1, from += channels) {
    const grey =
      (data[from] as number) * 77 + (data[from + 1] as number) * 151 + (data[from + 2] as number) * 28;
    out[i] = (grey * (texture[i] as number)) >> 16;
  }
  return out;
}
