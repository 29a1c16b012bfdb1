import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const OWN_SCHEMES = new Set(['http', 'https', 'file', 'devtools', 'chrome', 'about', 'data', 'blob']);

/**
 * Chromium can't be given a scheme from outside, so `scheme://host/path` is `http://host.scheme.localhost:port/path`
 * here: an origin of its own and a secure context, as under Electron.
 */
export class SchemeServer {
  readonly handlers = new Map<string, SchemeHandler>();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => {
      console.error('stand-in: protocol handler failed', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  listen(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  toHttp(url: string): string {
    const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+-]*):\/\/([^/]*)(.*)$/.exec(url) ?? [];
    if (scheme === '' || OWN_SCHEMES.has(scheme)) return url;
    const { port } = this.#server.address() as AddressInfo;
    return `http://${host}.${scheme}.localhost:${port}${rest}`;
  }

  /** Back from `toHttp`; also for `blob:` addresses. */
  fromHttp(url: string): string {
    return url.replace(/^(blob:)?http:\/\/([^/]*)\.([a-z][a-z0-9+-]*)\.localhost:\d+/, '$1$3://$2');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, host, scheme = ''] =
      /^(.*)\.([a-z][a-z0-9+-]*)\.localhost(?::\d+)?$/.exec(request.headers.host ?? '') ?? [];
    const handler = this.handlers.get(scheme);
    // Chromium asks for it by itself over http; it wouldn't under a scheme of ours.
    if (!handler || request.url === '/favicon.ico') {
      response.writeHead(404).end();
      return;
    }
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers))
      if (name !== 'host' && name !== 'connection' && value !== undefined) headers.set(name, String(value));
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const abort = new AbortController();
    response.on('close', () => abort.abort());
    const answer = await handler(
      new Request(`${scheme}://${host}${request.url}`, {
        method: request.method ?? 'GET',
        headers,
        signal: abort.signal,
        ...(hasBody ? { body: Readable.toWeb(request) as BodyInit, duplex: 'half' as const } : {}),
      }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (!answer.body || request.method === 'HEAD') response.end();
    else
      Readable.fromWeb(answer.body as ReadableStream)
        .on('error', () => response.destroy())
        .pipe(response);
  }
}
