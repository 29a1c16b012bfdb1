import { createTRPCClient, httpLink, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import superjson from 'superjson';
import type { PortalRouter } from '../../../main/server/portal/router.ts';
import { type PortalClient, problemOf } from './api.ts';
import { connection } from './connection.ts';
import { createPatientFetch } from './patient-fetch.ts';
import { reconnection } from './reconnection.ts';

/** A call that is refused because the session ended is made once more after signing in again in place. */
const sessionLink: TRPCLink<PortalRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) => {
      let open = true;
      let current = { unsubscribe: (): void => undefined };
      const call = (last: boolean): void => {
        current = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            if (last || problemOf(error)?.code !== 'non_connecte') return observer.error(error);
            void reconnection.ask().then((again) => {
              if (!open) return;
              if (again) call(true);
              else observer.error(error);
            });
          },
        });
      };
      call(false);
      return () => {
        open = false;
        current.unsubscribe();
      };
    });

/** The server, in the language that the page has at the time of each call. */
export function createPortalClient(): PortalClient {
  const fetch = createPatientFetch({
    connection,
    fetch: (input, init) => window.fetch(input, init),
    isOnline: () => navigator.onLine,
    now: () => Date.now(),
  });
  return createTRPCClient<PortalRouter>({
    links: [
      sessionLink,
      httpLink({
        url: '/api/portail',
        transformer: superjson,
        headers: () => ({ 'pupitre-portail': '1', 'accept-language': document.documentElement.lang || 'fr' }),
        fetch: (input, init) =>
          fetch(input as RequestInfo, { ...(init as RequestInit), credentials: 'same-origin' }),
      }),
    ],
  });
}
