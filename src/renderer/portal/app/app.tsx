import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Announcer } from '../../ui/announcer.tsx';
import { type PortalClient, TRPCProvider } from './api.ts';
import { PortalLangue } from './langue.tsx';
import { Shell } from './shell.tsx';
import { PortalTheme } from './theme.tsx';

/** Calls wait for the network by themselves (patient-fetch.ts): nothing is retried twice, nothing is paused. */
const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, networkMode: 'always', retry: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });

/** The candidats' portal over a client of the server. */
export function App({ client }: { readonly client: PortalClient }) {
  const [queries] = useState(createQueries);
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        <PortalLangue>
          <PortalTheme>
            <Announcer>
              <Shell />
            </Announcer>
          </PortalTheme>
        </PortalLangue>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
