import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import { type FastifyHandlerOptions, fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fail, langueOf } from '../http/problems.ts';
import { problemOfTrpc } from '../trpc/base.ts';
import type { PortalContext } from './base.ts';
import { appareilDe, connecteDe, garderDans, isOwnPage } from './cookie.ts';
import { type PortalRouter, portalRouter, portalRules } from './router.ts';
import type { PortalServices } from './services.ts';

/** Longest body of a procedure: the whole profile of an imported file, or a long answer; files go apart. */
const BODY_LIMIT = 512 * 1024;

/** Answers are made for one reader, once: a middle effort costs under a millisecond for 20 kB. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5 } as const;

/** tRPC on /api/portail. A procedure without a rule stops the start. */
export async function registerPortalProcedures(
  app: FastifyInstance,
  services: PortalServices,
): Promise<void> {
  portalRules();
  const trpcOptions: FastifyHandlerOptions<PortalRouter, FastifyRequest, FastifyReply> = {
    router: portalRouter,
    allowBatching: false,
    createContext: async ({ req, res }): Promise<PortalContext> => ({
      services,
      connecte: await connecteDe(services, req),
      origine: { adresse: req.ip, appareil: appareilDe(req) },
      langue: langueOf(req.headers['accept-language']),
      commenceLe: services.clock.now() - Math.round(res.elapsedTime),
      garder: garderDans(services, res),
    }),
    responseMeta: ({ errors }) => {
      const problem = errors.map((error) => problemOfTrpc(error)).at(0);
      const headers = new Headers({ 'cache-control': 'no-store' });
      const secondes = problem?.code === 'indisponible' ? 1 : problem?.params?.secondes;
      if (secondes !== undefined) headers.set('retry-after', String(secondes));
      return { headers };
    },
    onError: ({ error, req, path }) => {
      if (problemOfTrpc(error).code === 'erreur_interne') req.log.error({ err: error, path }, 'failed');
    },
  };
  await app.register(async (scope) => {
    // The cookie is SameSite=Strict: no other site can make a browser ask for answers of chosen lengths.
    await scope.register(compress, {
      encodings: ['br', 'gzip'],
      brotliOptions: { params: BROTLI },
      // What comes in is never inflated: a small body stays small.
      globalDecompression: false,
    });
    // tRPC parses bodies itself, once it knows the procedure.
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    scope.route<{ Params: { path: string } }>({
      method: ['GET', 'POST'],
      url: '/api/portail/:path',
      bodyLimit: BODY_LIMIT,
      config: { access: { door: 'procedures' } },
      handler: (req, res) => {
        if (!isOwnPage(req)) return fail('requete_invalide');
        return fastifyRequestHandler({ ...trpcOptions, req, res, path: req.params.path });
      },
    });
  });
}
