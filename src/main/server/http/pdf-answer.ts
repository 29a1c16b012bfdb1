import type { FastifyRequest } from 'fastify';

/** Aborts when who asked has gone: nothing is made for nobody. */
export function untilGone(request: FastifyRequest): AbortSignal {
  const controller = new AbortController();
  request.raw.once('close', () => {
    if (!request.raw.complete || request.raw.destroyed) controller.abort();
  });
  return controller.signal;
}

/** Headers of a PDF that is somebody's own: saved under its name, kept by no cache. */
export const pdfHeaders = (nomFichier: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/pdf',
  'cache-control': 'private, no-store',
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(nomFichier)}`,
  'x-content-type-options': 'nosniff',
});
