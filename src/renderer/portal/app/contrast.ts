/** Colours as three channels of 0–255. */
export type Rgb = readonly [number, number, number];

/** '#rrggbb' as channels; null when it is none. */
export function parseHex(hex: string): Rgb | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (!found) return null;
  const [, r = '', g = '', b = ''] = found;
  return [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)];
}

export const toHex = (rgb: Rgb): string =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** WCAG 2 relative luminance. */
export function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

/** `part` of `b` in `a`, 0 to 1. */
export const mix = (a: Rgb, b: Rgb, part: number): Rgb => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
  a[2] + (b[2] - a[2]) * part,
];

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** The colour itself, or as little darker or lighter as gives `ratio` on every one of `grounds`. */
export function readable(
  colour: Rgb,
  grounds: readonly Rgb[],
  ratio: number,
  towards: 'dark' | 'light',
): Rgb {
  const end = towards === 'dark' ? BLACK : WHITE;
  for (let part = 0; part < 1; part += 0.02) {
    const tried = mix(colour, end, part);
    // Rounded first: what is shown is what is measured.
    const shown = parseHex(toHex(tried)) ?? tried;
    if (grounds.every((ground) => contrast(shown, ground) >= ratio)) return shown;
  }
  return end;
}
