import { type FastifyHandlerOptions, fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AccountServices } from '../../application/accounts/services.ts';
import { deviceSession } from '../auth/device-session.ts';
import { langueOf } from '../http/problems.ts';
import type { ServerServices } from '../services.ts';
import { problemOfTrpc, type TrpcContext } from './base.ts';
import { procedureRules, type ServerRouter, serverRouter } from './router.ts';

/** Longest body of a procedure: none carries a file. */
const BODY_LIMIT = 256 * 1024;

/** tRPC on /api/trpc. A procedure without a rule stops the start. */
export async function registerTrpc(
  app: FastifyInstance,
  services: ServerServices & AccountServices,
): Promise<void> {
  procedureRules();
  const trpcOptions: FastifyHandlerOptions<ServerRouter, FastifyRequest, FastifyReply> = {
    router: serverRouter,
    allowBatching: false,
    createContext: async ({ req }): Promise<TrpcContext> => {
      req.device = await deviceSession(services, req.headers);
      return {
        services,
        device: req.device,
        adresse: req.ip,
        langue: langueOf(req.headers['accept-language']),
      };
    },
    responseMeta: ({ errors }) => {
      const secondes = errors
        .map((error) => problemOfTrpc(error).params?.secondes)
        .find((s) => s !== undefined);
      const headers = new Headers({ 'cache-control': 'no-store' });
      if (secondes !== undefined) headers.set('retry-after', String(secondes));
      return { headers };
    },
    onError: ({ error, req, path }) => {
      if (problemOfTrpc(error).code === 'erreur_interne') req.log.error({ err: error, path }, 'failed');
    },
  };
  await app.register(async (scope) => {
    // tRPC parses bodies itself, once it knows the procedure.
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    scope.route<{ Params: { path: string } }>({
      method: ['GET', 'POST'],
      url: '/api/trpc/:path',
      bodyLimit: BODY_LIMIT,
      config: { access: { door: 'procedures' } },
      handler: (req, res) => fastifyRequestHandler({ ...trpcOptions, req, res, path: req.params.path }),
    });
  });
}
