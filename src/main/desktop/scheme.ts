import { protocol, type Session } from 'electron';
import type { Site } from '../workspace/site/site.ts';

const SCHEME = 'app';
/** Origin of every page of a window. */
export const ORIGIN = `${SCHEME}://pupitre`;
export const HOME = `${ORIGIN}/`;

/** Makes `app://` a scheme like https: an origin of its own, fetch, streams. Before `app` is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Answers `app://pupitre/…` from the site, and nothing else under that scheme. */
export function serveScheme(session: Session, site: Site): void {
  session.protocol.handle(SCHEME, (request) =>
    new URL(request.url).host === new URL(ORIGIN).host
      ? site(request)
      : Promise.resolve(new Response(null, { status: 404 })),
  );
}
