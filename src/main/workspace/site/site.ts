import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EXPORTS_PATH } from '../../../protocol/exports.ts';
import type { WorkspaceHost } from '../host.ts';
import { bytesAnswer, emptyAnswer } from './answers.ts';
import { contentSecurityPolicy, PIECE_POLICY } from './content-security-policy.ts';
import { exportAnswer } from './export-answer.ts';

export interface SiteOptions {
  /** The built interface: pages, scripts, styles, fonts, pdf.js data. */
  readonly folder: string;
  /** The page that '/' is, inside `folder`. */
  readonly page: string;
  readonly host: Pick<WorkspaceHost, 'file' | 'exportPart'>;
}

/** Answers one request of the interface, in a window (`app://`) or a browser (loopback). */
export type Site = (request: Request) => Promise<Response>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/**
 * The interface's files; `/pieces/<sha256>`: a pièce from the workspace's cache; `/exports/<token>`: a file
 * that was made, once. GET and HEAD only.
 */
export function createSite({ folder, page, host }: SiteOptions): Site {
  const root = path.resolve(folder);

  const piece = async (request: Request, sha256: string): Promise<Response> => {
    const file = await host.file(sha256);
    if (!file) return emptyAnswer(404);
    return bytesAnswer(request, new Uint8Array(file.bytes), {
      'content-type': file.type,
      'content-security-policy': PIECE_POLICY,
      // The workspace's cache is encrypted; a browser's is not.
      'cache-control': 'no-store',
    });
  };

  const asset = async (request: Request, pathname: string): Promise<Response> => {
    const file = path.join(root, pathname);
    if (!file.startsWith(root + path.sep)) return emptyAnswer(404);
    const bytes = await readFile(file).catch(() => null);
    if (!bytes) return emptyAnswer(404);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    if (type.startsWith('text/html')) return htmlAnswer(request, bytes.toString('utf8'));
    return bytesAnswer(request, bytes, {
      'content-type': type,
      // Names under /assets/ carry the hash of their content.
      'cache-control': pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
    });
  };

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return emptyAnswer(405);
    const pathname = decodedPath(request.url);
    if (pathname === null) return emptyAnswer(400);
    const sha256 = /^\/pieces\/([0-9a-f]{64})$/.exec(pathname)?.[1];
    if (sha256 !== undefined) return piece(request, sha256);
    const jeton = new RegExp(`^${EXPORTS_PATH}([0-9a-f-]{36})$`).exec(pathname)?.[1];
    if (jeton !== undefined) return request.method === 'GET' ? exportAnswer(host, jeton) : emptyAnswer(405);
    return asset(request, pathname === '/' ? page : pathname);
  };
}

/** The page with a nonce of this answer alone, in its policy and where its scripts look for it. */
function htmlAnswer(request: Request, html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const body = html.replace('<meta name="csp-nonce" content=""', `<meta name="csp-nonce" content="${nonce}"`);
  return bytesAnswer(request, new Uint8Array(Buffer.from(body)), {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce),
    'cache-control': 'no-store',
  });
}

function decodedPath(url: string): string | null {
  try {
    const pathname = decodeURIComponent(new URL(url).pathname);
    return pathname.includes('\0') ? null : pathname;
  } catch {
    return null;
  }
}
