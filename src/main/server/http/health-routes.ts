import type { FastifyInstance } from 'fastify';
import type { ServerServices } from '../services.ts';

/** GET /healthz: the database answers. GET /metrics: for Prometheus, from this machine or with the token. */
export function registerHealth(
  app: FastifyInstance,
  { store, mails, metrics }: Pick<ServerServices, 'store' | 'mails' | 'metrics'>,
): void {
  app.get('/healthz', { config: { access: { door: 'rule', rule: 'public' } } }, async (_request, reply) => {
    await store.head();
    return reply.header('cache-control', 'no-store').send({ ok: true });
  });
  app.get('/metrics', { config: { access: { door: 'metrics' } } }, async (_request, reply) => {
    for (const [etat, count] of Object.entries(await mails.countMails())) metrics.outbox.set({ etat }, count);
    return reply
      .header('content-type', metrics.registry.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.registry.metrics());
  });
}
