import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
};

/** What the workspace serves the viewer under, at its strictest. */
const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export interface ViewerServer {
  readonly origin: string;
  /** Address of a file of the corpus. */
  readonly urlOf: (file: string) => string;
  readonly close: () => Promise<void>;
}

/**
 * The built renderer (`root`) and the files of a corpus, on loopback, under a strict policy. Files are
 * named by their place in `files`; asking for any other gives 404, as for a pièce not downloaded yet.
 */
export async function serveViewer(root: string, files: readonly string[]): Promise<ViewerServer> {
  const read = async (pathname: string): Promise<{ body: Buffer; type: string } | null> => {
    const numbered = /^\/fichiers\/(\d+)$/.exec(pathname);
    const file = numbered
      ? files[Number(numbered[1])]
      : path.join(root, path.normalize(decodeURIComponent(pathname)));
    if (file === undefined) return null;
    try {
      const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
      return { body: await readFile(file), type };
    } catch {
      return null;
    }
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    void read(pathname).then((found) => {
      if (!found) {
        response.writeHead(404).end();
        return;
      }
      const html = found.type.startsWith('text/html');
      const nonce = randomBytes(16).toString('base64');
      response.writeHead(200, {
        'content-type': found.type,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        ...(html ? { 'content-security-policy': policyOf(nonce) } : {}),
      });
      response.end(html ? found.body.toString('utf8').replaceAll('%CSP_NONCE%', nonce) : found.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    urlOf: (file) => {
      const index = files.indexOf(file);
      return `${origin}/fichiers/${index < 0 ? 'absent' : index}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
