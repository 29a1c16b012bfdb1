import type { CSSVariablesResolver, MantineThemeOverride } from '@mantine/core';
import { dark, light, type Palette } from '../../ui/palette.ts';
import { themeOf, variablesForMantine } from '../../ui/theme.ts';
import { mix, parseHex, type Rgb, readable, toHex } from './contrast.ts';

/** AA for text, with a hair in hand. */
const TEXT = 4.6;
const WHITE: Rgb = [255, 255, 255];

const rgb = (hex: string): Rgb => parseHex(hex) ?? [0, 0, 0];

/** A palette whose accent is the établissement's colour, as near to it as reading allows; the greys stay ours. */
export function paletteOf(base: Palette, couleur: string | null): Palette {
  const brand = couleur === null ? null : parseHex(couleur);
  if (!brand) return base;
  const isDark = base === dark;
  const surface = rgb(base.surface);
  const soft = mix(surface, brand, isDark ? 0.22 : 0.09);
  const selected = mix(surface, brand, isDark ? 0.32 : 0.14);
  const fill = readable(brand, [WHITE], TEXT, 'dark');
  // Links stand on every one of these, notices included.
  const { canvas, sunken, goodSoft, warnSoft, badSoft } = base;
  const grounds = [surface, soft, selected, ...[canvas, sunken, goodSoft, warnSoft, badSoft].map(rgb)];
  return {
    ...base,
    accent: toHex(fill),
    accentHover: toHex(mix(fill, [0, 0, 0], 0.18)),
    accentText: toHex(readable(brand, grounds, TEXT, isDark ? 'light' : 'dark')),
    accentSoft: toHex(soft),
    selected: toHex(selected),
  };
}

const accentsForMantine = (palette: Palette): Record<string, string> => ({
  ...variablesForMantine(palette),
  '--mantine-color-encre-filled': palette.accent,
  '--mantine-color-encre-filled-hover': palette.accentHover,
  '--mantine-color-encre-outline': palette.accentText,
  '--mantine-color-encre-text': palette.accentText,
});

/** The portal's variables under the établissement's colour; null: the neutral accent. */
export const brandVariables =
  (couleur: string | null): CSSVariablesResolver =>
  () => ({
    variables: {},
    light: accentsForMantine(paletteOf(light, couleur)),
    dark: accentsForMantine(paletteOf(dark, couleur)),
  });

const shared = themeOf(16);
const FINGER = '2.75rem';

/** The shared theme, with controls that a finger meets and text that a phone does not zoom on. */
export const portalTheme: MantineThemeOverride = {
  ...shared,
  components: {
    ...shared.components,
    Input: {
      defaultProps: { size: 'md' },
      vars: (_: unknown, props: { multiline?: boolean }) => ({
        wrapper: {},
        input: props.multiline ? {} : { '--input-height': FINGER },
      }),
    },
    Button: {
      defaultProps: { size: 'md' },
      vars: (_: unknown, props: { size?: string }) => ({
        root: {
          '--button-height': props.size === 'xs' ? '2.25rem' : FINGER,
          '--button-padding-x': props.size === 'xs' ? '0.75rem' : '1.125rem',
        },
      }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: FINGER } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
  },
};
