import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './global.css';
import { type MantineColorSchemeManager, MantineProvider, useMantineColorScheme } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import { cssVariables, themeOf } from './theme.ts';

export type ThemeChoice = 'clair' | 'sombre' | 'systeme';

const SCHEMES = { clair: 'light', sombre: 'dark', systeme: 'auto' } as const;

/** The choice lives in the member's preferences, not in the browser: nothing to read or write here. */
const nowhere: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** The page's CSP lets only styles with this nonce in; '' where the page has none. */
const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

function FollowChoice({ choice }: { readonly choice: ThemeChoice }) {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(SCHEMES[choice]), [choice, setColorScheme]);
  return null;
}

/** How close lines stand, and how large their text is. */
export type Density = 'compacte' | 'confortable';

/** Text size in pixels. The height of a row follows in `global.css`, for lists that are laid out by hand in `ROW_PX`. */
const THEMES = { compacte: themeOf(14), confortable: themeOf(16) } as const;
/** `--p-row` in pixels. */
export const ROW_PX = { compacte: 36, confortable: 44 } as const;

/** Mantine with our theme; `choice` is the member's light, dark or system preference. */
export function ThemeProvider({
  choice,
  densite,
  children,
}: {
  readonly choice: ThemeChoice;
  readonly densite: Density;
  readonly children: ReactNode;
}) {
  useLayoutEffect(() => {
    document.documentElement.dataset.densite = densite;
  }, [densite]);
  return (
    <MantineProvider
      theme={THEMES[densite]}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={nowhere}
      defaultColorScheme={SCHEMES[choice]}
      getStyleNonce={styleNonce}
    >
      <FollowChoice choice={choice} />
      {children}
    </MantineProvider>
  );
}
