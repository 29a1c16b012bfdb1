import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../../src/renderer/portal/app/brand.ts';
import { contrast, parseHex, type Rgb } from '../../../src/renderer/portal/app/contrast.ts';
import { readBrand } from '../../../src/renderer/portal/app/site.tsx';
import { dark, light } from '../../../src/renderer/ui/palette.ts';

const rgb = (hex: string): Rgb => {
  const found = parseHex(hex);
  if (!found) throw new Error(`not a colour: ${hex}`);
  return found;
};
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('the établissement’s colour', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('is readable whatever it is (AA), %s', (_, base) => {
    fc.assert(
      fc.property(colour, (couleur) => {
        const palette = paletteOf(base, couleur);
        const white = rgb('#ffffff');
        expect(contrast(white, rgb(palette.accent))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(white, rgb(palette.accentHover))).toBeGreaterThanOrEqual(4.5);
        for (const ground of [
          'surface',
          'canvas',
          'sunken',
          'accentSoft',
          'selected',
          'warnSoft',
          'badSoft',
        ] as const)
          expect(contrast(rgb(palette.accentText), rgb(palette[ground]))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('is kept as it is when it reads already', () => {
    expect(paletteOf(light, '#0a3d62').accent).toBe('#0a3d62');
  });

  it('is left out when there is none, or it is none', () => {
    expect(paletteOf(light, null)).toBe(light);
    expect(paletteOf(dark, 'rouge')).toBe(dark);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast(rgb('#000000'), rgb('#ffffff'))).toBeCloseTo(21, 5);
    expect(contrast(rgb('#777777'), rgb('#ffffff'))).toBeCloseTo(4.48, 2);
  });
});

describe('the brand remembered from the last visit', () => {
  it('is not trusted to have our shape', () => {
    expect(readBrand(null)).toBeNull();
    expect(readBrand('{')).toBeNull();
    expect(readBrand('{"etablissement":3}')).toBeNull();
    expect(readBrand('{"etablissement":"Inalco","couleur":1,"logo":"//ailleurs.example/x"}')).toEqual({
      etablissement: 'Inalco',
      couleur: null,
      logo: null,
    });
  });
});
