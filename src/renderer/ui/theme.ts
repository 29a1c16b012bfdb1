import type {
  ActionIconFactory,
  ButtonFactory,
  CheckboxFactory,
  ComboboxFactory,
  CSSVariablesResolver,
  ExtendComponent,
  FactoryPayload,
  InputFactory,
  MantineColorsTuple,
  MantineThemeOverride,
  MenuFactory,
  ModalFactory,
  NumberInputFactory,
  PopoverFactory,
  SelectFactory,
  SwitchFactory,
  TextareaFactory,
  TooltipFactory,
} from '@mantine/core';
import { dark, light, type Palette, variablesOf } from './palette.ts';

/**
 * Typed like `Button.extend`, and does as much: nothing. The theme names components without importing them,
 * so that a page loads only those that it shows.
 */
const extend = <F extends FactoryPayload>(component: ExtendComponent<F>) => component;

/** Ink blue, the one accent. Shade 7 fills on light, 6 on dark. */
const encre: MantineColorsTuple = [
  '#eef2fb',
  '#dbe3f6',
  '#b7c6ed',
  '#8ea5e0',
  '#6c88d3',
  '#5373c4',
  '#4463b4',
  '#2c4a94',
  '#233c7b',
  '#1b2f61',
];

/** Motion stays under 150 ms; Mantine drops it whole with reduced motion. */
export const MOTION = { transition: 'fade', duration: 100 } as const;

const dense = { size: 'sm' } as const;

/**
 * The one theme of the three faces. `base` is the text size in pixels: 14 in the workspace, 16 on the
 * portal. Three sizes a screen (small, base, title) and two weights (400, 600).
 */
export const themeOf = (base: 14 | 16): MantineThemeOverride => {
  const px = (value: number): string => `${value / 16}rem`;
  const fontFamily = "'Source Sans 3 Variable', 'Segoe UI', 'Noto Sans', sans-serif";
  const title = { fontSize: px(base + 4), lineHeight: '1.3', fontWeight: '600' };
  const heading = { fontSize: px(base), lineHeight: '1.4', fontWeight: '600' };
  return {
    fontFamily,
    fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
    white: '#ffffff',
    black: light.text,
    primaryColor: 'encre',
    primaryShade: { light: 7, dark: 6 },
    colors: { encre },
    respectReducedMotion: true,
    cursorType: 'pointer',
    focusRing: 'auto',
    defaultRadius: 'sm',
    radius: { xs: px(2), sm: px(4), md: px(6), lg: px(8), xl: px(12) },
    spacing: { xs: px(4), sm: px(8), md: px(12), lg: px(16), xl: px(24) },
    fontSizes: { xs: px(base - 2), sm: px(base), md: px(base), lg: px(base + 4), xl: px(base + 4) },
    fontWeights: { regular: '400', medium: '600', bold: '600' },
    lineHeights: { xs: '1.35', sm: '1.43', md: '1.43', lg: '1.3', xl: '1.3' },
    headings: {
      fontFamily,
      fontWeight: '600',
      sizes: { h1: title, h2: title, h3: heading, h4: heading, h5: heading, h6: heading },
    },
    shadows: {
      sm: '0 1px 2px rgb(0 0 0 / 6%)',
      md: '0 1px 2px rgb(0 0 0 / 8%), 0 6px 20px rgb(0 0 0 / 10%)',
      lg: '0 2px 4px rgb(0 0 0 / 8%), 0 12px 36px rgb(0 0 0 / 16%)',
    },
    components: {
      Input: extend<InputFactory>({
        defaultProps: dense,
        vars: (_, props) =>
          props.multiline ? { wrapper: {}, input: {} } : { wrapper: { '--input-height': px(32) }, input: {} },
      }),
      Button: extend<ButtonFactory>({
        defaultProps: { size: 'sm' },
        // A compact one stands in a line of text and is no taller: Mantine's own measures are right for it.
        vars: (_, { size }) => ({
          root: String(size).startsWith('compact')
            ? {}
            : { '--button-height': px(size === 'xs' ? 26 : 32), '--button-padding-x': px(12) },
        }),
      }),
      ActionIcon: extend<ActionIconFactory>({
        defaultProps: { variant: 'subtle', color: 'gray', size: 28 },
      }),
      // It grows with its text by CSS alone (`field-sizing`): measuring by script costs a layout a keystroke.
      Textarea: extend<TextareaFactory>({ defaultProps: { ...dense, rows: 3 } }),
      NumberInput: extend<NumberInputFactory>({ defaultProps: { ...dense, hideControls: true } }),
      Select: extend<SelectFactory>({
        defaultProps: { ...dense, allowDeselect: false, checkIconPosition: 'right' },
      }),
      // A closed list is not there: kept, each one is measured and placed again with every dossier.
      Combobox: extend<ComboboxFactory>({ defaultProps: { keepMounted: false } }),
      Checkbox: extend<CheckboxFactory>({ defaultProps: dense }),
      Switch: extend<SwitchFactory>({ defaultProps: { size: 'sm' } }),
      Modal: extend<ModalFactory>({
        defaultProps: {
          centered: true,
          // The page itself never scrolls; Mantine's lock would add a style that the page's policy refuses.
          lockScroll: false,
          // Its <header> is not the page's banner.
          attributes: { header: { role: 'presentation' } },
          radius: 'md',
          padding: 'lg',
          transitionProps: MOTION,
          overlayProps: { backgroundOpacity: 0.35 },
        },
      }),
      Popover: extend<PopoverFactory>({
        defaultProps: { shadow: 'md', radius: 'md', transitionProps: MOTION },
      }),
      Menu: extend<MenuFactory>({
        // The first item has the focus: a placeholder would be a child that a menu may not have.
        defaultProps: {
          shadow: 'md',
          radius: 'md',
          transitionProps: MOTION,
          withInitialFocusPlaceholder: false,
        },
      }),
      Tooltip: extend<TooltipFactory>({
        defaultProps: { openDelay: 400, transitionProps: MOTION, multiline: true, maw: 320 },
      }),
    },
  };
};

/** Mantine's own variables, and ours (`--p-*`), of a palette. */
export const variablesForMantine = (palette: Palette): Record<string, string> => ({
  '--mantine-color-text': palette.text,
  '--mantine-color-body': palette.surface,
  '--mantine-color-dimmed': palette.textDim,
  '--mantine-color-placeholder': palette.textDim,
  '--mantine-color-default': palette.surface,
  '--mantine-color-default-hover': palette.hover,
  '--mantine-color-default-color': palette.text,
  '--mantine-color-default-border': palette.lineStrong,
  '--mantine-color-disabled': palette.sunken,
  '--mantine-color-disabled-color': palette.textDim,
  '--mantine-color-disabled-border': palette.lineStrong,
  '--mantine-color-anchor': palette.accentText,
  '--mantine-color-error': palette.bad,
  '--mantine-color-success': palette.good,
  '--mantine-color-gray-light-color': palette.textSoft,
  '--mantine-color-gray-light-hover': palette.hover,
  '--mantine-color-encre-light': palette.accentSoft,
  '--mantine-color-encre-light-hover': palette.selected,
  '--mantine-color-encre-light-color': palette.accentText,
  '--mantine-color-red-filled': palette.badFilled,
  '--mantine-color-red-light': palette.badSoft,
  '--mantine-color-red-light-color': palette.bad,
  ...variablesOf(palette),
});

/** Gives Mantine's own variables our palette, and our components `--p-*`. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesForMantine(light),
  dark: variablesForMantine(dark),
});
