import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { LangueProvider, langueOf } from '../../i18n/langue.tsx';
import { NowProvider } from '../../i18n/use-now.tsx';
import { Announcer } from '../../ui/announcer.tsx';
import { ThemeProvider } from '../../ui/theme-provider.tsx';
import { ShortcutsProvider } from '../keys/shortcuts-provider.tsx';
import type { Presentation } from '../presentation/presentation.ts';
import { PresentationProvider } from '../presentation/presentation-provider.tsx';
import { TRPCProvider, type WorkspaceClient } from './api.ts';
import { Phases } from './phases.tsx';
import { PreferencesProvider, usePreferences } from './preferences.tsx';
import toast from './toast.module.css';
import { useSystemLinks } from './use-menu-commands.ts';

/**
 * The workspace is on this computer: answers don't age, they are refreshed when it says that something moved,
 * and being without a network changes nothing for them.
 */
const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: 1,
        retryDelay: 300,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

function Appearance({ presentation }: { readonly presentation: Presentation }) {
  const { preferences, ready } = usePreferences();
  useSystemLinks();
  return (
    <ThemeProvider choice={preferences.theme} densite={preferences.densite}>
      <LangueProvider langue={langueOf(preferences.langue, navigator.language)}>
        <Notifications
          position="bottom-center"
          limit={2}
          containerWidth={480}
          transitionDuration={100}
          classNames={{ root: toast.place ?? '', notification: toast.root ?? '' }}
        />
        <Announcer>
          <NowProvider>
            <ShortcutsProvider>
              {ready ? (
                <PresentationProvider presentation={presentation}>
                  <Phases />
                </PresentationProvider>
              ) : null}
            </ShortcutsProvider>
          </NowProvider>
        </Announcer>
      </LangueProvider>
    </ThemeProvider>
  );
}

interface Props {
  readonly client: WorkspaceClient;
  /** What the client's answers pass through. */
  readonly presentation: Presentation;
}

/** The review interface over a workspace client. */
export function App({ client, presentation }: Props) {
  const [queries] = useState(createQueries);
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        <PreferencesProvider>
          <Appearance presentation={presentation} />
        </PreferencesProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
