import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PortalServices } from './services.ts';

/** Paths of the portal's pages; what is behind one of them is the page's own business. */
const PAGES = [
  '/',
  '/formations',
  '/assistance',
  '/mentions-legales',
  '/connexion',
  '/activation',
  '/reinitialisation',
  '/confirmation-mail',
  '/compte',
  '/compte/*',
  '/profil',
  '/profil/*',
  '/candidatures',
  '/candidatures/*',
] as const;

const PUBLIC = { config: { access: { door: 'rule', rule: 'public' } } } as const;

/**
 * What the portal's pages may do: nothing leaves their own origin. pdf.js decodes in a worker with
 * WebAssembly, previews are blobs; styles made at run time carry the nonce.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * A worker lives under the policy of its own answer: without this, pdf.js could neither run its decoders of
 * scans (JBIG2, JPEG 2000) nor fetch their code, and would draw blank pages without a word.
 */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** The built interface, found from the sources and from the bundle alike; undefined: nothing was built. */
export function builtPages(from = import.meta.dirname): string | undefined {
  for (let at = from; ; at = path.dirname(at)) {
    for (const place of ['renderer', 'out/renderer']) {
      const folder = path.join(at, place);
      if (['portal/index.html', 'assets'].every((name) => existsSync(path.join(folder, name)))) return folder;
    }
    if (path.dirname(at) === at) return undefined;
  }
}

/** The portal's pages and what they are made of, with the établissement's logo. */
export function registerPortalPages(app: FastifyInstance, services: PortalServices, folder: string): void {
  const { portail } = services.config;
  const html = readFileSync(path.join(folder, 'portal/index.html'), 'utf8');

  const page = (reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': policy(nonce),
      })
      .send(html.replace('<meta name="csp-nonce" content=""', `<meta name="csp-nonce" content="${nonce}"`));
  };
  for (const url of PAGES) app.get(url, PUBLIC, (_request, reply) => page(reply));

  void app.register(async (scope) => {
    // Only what pages are made of: names that carry the hash of their content, made smaller beforehand.
    await scope.register(fastifyStatic, {
      root: path.join(folder, 'assets'),
      serve: false,
      preCompressed: true,
      index: false,
      dotfiles: 'deny',
      cacheControl: true,
      maxAge: '365d',
      immutable: true,
    });
    scope.get<{ Params: { '*': string } }>('/assets/*', PUBLIC, (request, reply) =>
      reply.header('content-security-policy', WORKER_POLICY).sendFile(request.params['*']),
    );
    await scope.register(fastifyStatic, {
      root: path.join(folder, 'pdfjs'),
      serve: false,
      decorateReply: false,
      index: false,
      dotfiles: 'deny',
    });
    scope.get<{ Params: { '*': string } }>('/pdfjs/*', PUBLIC, (request, reply) =>
      reply
        .header('content-security-policy', WORKER_POLICY)
        .sendFile(request.params['*'], path.join(folder, 'pdfjs')),
    );
  });

  const { logo } = portail;
  if (logo !== null)
    app.get('/portail/logo', PUBLIC, (_request, reply) =>
      reply
        .headers({
          'content-type': LOGO_TYPES[path.extname(logo).toLowerCase()] ?? 'application/octet-stream',
          'cache-control': 'public, max-age=3600',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        })
        .send(readFileSync(logo)),
    );
}

const LOGO_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};
