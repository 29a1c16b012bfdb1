import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ServerServices } from '../services.ts';

/**
 * One line and one observation per answer. The route is told by its pattern, never by its URL: a URL
 * may carry ids of dossiers, and a query anything (GD3).
 */
export function registerObservation(app: FastifyInstance, services: Pick<ServerServices, 'metrics'>): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    services.metrics.requests.observe({ method: request.method, route, status }, reply.elapsedTime / 1_000);
    request.log.info({ method: request.method, route, status, ms, ...whoOf(request) }, 'answered');
  });
}

function whoOf(request: FastifyRequest): { readonly personneId?: string; readonly deviceId?: string } {
  const device = request.device;
  return !device || device.kind === 'inconnue'
    ? {}
    : { personneId: device.personne.id, deviceId: device.appareil.id };
}
