import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
// Of the components that most pages show. A page that shows others brings their sheets itself.
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/PasswordInput.css';
import '../../ui/global.css';
import './portal.css';
import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { brandVariables, portalTheme } from './brand.ts';
import { useBrand } from './site.tsx';

/** Light or dark is the system's choice: nothing to keep. */
const nowhere: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** Before the établissement is known: no colour at all, rather than one that changes under the eyes. */
const UNKNOWN = '#5c5c58';

/** The page's CSP lets only styles with this nonce in; '' where the page has none. */
const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Mantine with the shared theme at the size of the portal, in the établissement's colour. */
export function PortalTheme({ children }: { readonly children: ReactNode }) {
  const brand = useBrand();
  const couleur = brand ? brand.couleur : UNKNOWN;
  const variables = useMemo(() => brandVariables(couleur), [couleur]);
  return (
    <MantineProvider
      theme={portalTheme}
      cssVariablesResolver={variables}
      colorSchemeManager={nowhere}
      defaultColorScheme="auto"
      // Its variables are written at run time: their sheet would say them once more.
      deduplicateCssVariables={false}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
