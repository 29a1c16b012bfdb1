import type { AddressInfo, Socket } from 'node:net';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Langue } from '../../domain/codes.ts';
import { format } from '../../messages/catalogue.ts';
import { launchTexts } from '../../messages/launch.ts';
import { PIPE_EVENTS_PATH, PIPE_PATH } from '../../protocol/loopback.ts';
import { pageId, pipeRequests } from '../../protocol/pipe-request.ts';
import type { WorkspaceHost } from '../workspace/host.ts';
import { createSite } from '../workspace/site/site.ts';
import { isOwnRequest } from './guard.ts';
import { AGAIN_PATH, KEY_HEADER, newKey } from './instance.ts';
import { createPages } from './pages.ts';
import { isAnotherUser } from './peer-user.ts';
import { createSession, sameSecret } from './session.ts';

const ENTRY_PATH = '/entrer';

export interface LoopbackOptions {
  readonly host: WorkspaceHost;
  /** The built interface. */
  readonly folder: string;
  /** 0: any free port. */
  readonly port: number;
  readonly langue: Langue;
  /** A second start on the same folder asks for a window. */
  readonly onAgain: () => void;
}

export interface LoopbackServer {
  readonly port: number;
  /** What a second start must show to be heard. */
  readonly key: string;
  /** A new address that opens the workspace in one browser, once. */
  openingUrl(): string;
  close(): Promise<void>;
}

/** Serves the interface and the pipe on 127.0.0.1 to the browser that has the one-time token. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const app = Fastify({ logger: false, bodyLimit: 8_000_000, forceCloseConnections: true });
  const session = createSession();
  const pages = createPages(options.host);
  const site = createSite({ folder: options.folder, page: '/review/index.html', host: options.host });
  const key = newKey();
  const port = (): number => (app.server.address() as AddressInfo).port;
  const own = (): string => `127.0.0.1:${port()}`;
  const cookieName = (): string => `pupitre-${port()}`;
  const others = new WeakMap<Socket, Promise<boolean>>();
  const isOther = (socket: Socket): Promise<boolean> => {
    const known = others.get(socket) ?? isAnotherUser(socket);
    others.set(socket, known);
    return known;
  };

  await app.register(cookie);
  app.addHook('onRequest', async (request, reply) => {
    if (!isOwnRequest(own(), request.method, request.headers) || (await isOther(request.socket)))
      return reply.code(403).send();
    const at = request.routeOptions.url;
    if (at === ENTRY_PATH || at === AGAIN_PATH || session.holds(request.cookies[cookieName()])) return;
    return refuse(reply, options.langue);
  });

  app.post(AGAIN_PATH, async (request, reply) => {
    if (!sameSecret(String(request.headers[KEY_HEADER] ?? ''), key)) return reply.code(403).send();
    options.onAgain();
    return reply.code(204).send();
  });
  app.get<{ Querystring: { jeton?: string } }>(ENTRY_PATH, async (request, reply) => {
    const value = session.redeem(request.query.jeton ?? '');
    if (value === null && !session.holds(request.cookies[cookieName()])) return refuse(reply, options.langue);
    if (value !== null)
      reply.setCookie(cookieName(), value, { path: '/', httpOnly: true, sameSite: 'strict' });
    return reply
      .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
      .redirect('/', 303);
  });
  addPipe(app, pages);
  app.get('/*', async (request, reply) => reply.send(await site(asWebRequest(own(), request))));

  await app.listen({ host: '127.0.0.1', port: options.port });
  return {
    port: port(),
    key,
    openingUrl: () => `http://${own()}${ENTRY_PATH}?jeton=${session.issueToken()}`,
    close: async () => {
      pages.close();
      await app.close();
    },
  };
}

function addPipe(app: FastifyInstance, pages: ReturnType<typeof createPages>): void {
  const pageOf = (request: FastifyRequest): string | null =>
    pageId.safeParse((request.query as { page?: unknown }).page).data ?? null;

  app.get(PIPE_EVENTS_PATH, (request, reply) => {
    const id = pageOf(request);
    if (id === null) return reply.code(400).send();
    const last = request.headers['last-event-id'];
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    pages.open(id, reply.raw, typeof last === 'string' && /^\d+$/.test(last) ? Number(last) : null);
  });

  app.post(PIPE_PATH, async (request, reply) => {
    const id = pageOf(request);
    const messages = pipeRequests.safeParse(request.body);
    if (id === null || !messages.success) return reply.code(400).send();
    return reply.code(pages.receive(id, messages.data) ? 204 : 409).send();
  });
}

const refuse = (reply: FastifyReply, langue: Langue): FastifyReply =>
  reply
    .code(401)
    .headers({ 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'" })
    .type('text/plain; charset=utf-8')
    .send(format(launchTexts, langue, 'entreeRefusee'));

function asWebRequest(own: string, request: FastifyRequest): Request {
  const { range } = request.headers;
  return new Request(new URL(request.url, `http://${own}`), {
    method: request.method,
    ...(range === undefined ? {} : { headers: { range } }),
  });
}
