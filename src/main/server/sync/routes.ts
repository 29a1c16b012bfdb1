import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type PushFrame, pullRequest, pushRequest } from '../../../protocol/sync.ts';
import { meOf } from '../../application/accounts/person.ts';
import { createPresentedCache } from '../../application/sync/presented-cache.ts';
import { type OutFrame, pullBatches } from '../../application/sync/pull.ts';
import { push } from '../../application/sync/push.ts';
import { keepAside } from '../../application/sync/quarantine.ts';
import { sessionOfRequest } from '../http/access.ts';
import { fail } from '../http/problems.ts';
import type { ServerServices } from '../services.ts';
import { ndjson } from './ndjson.ts';

/** A queue of 1000 acts with long texts. */
const PUSH_LIMIT = 32 * 1024 * 1024;
/** Cursors of a reader of every commission. */
const PULL_LIMIT = 1024 * 1024;

/** Presented dossiers kept in memory: some thirty thousand. */
const CACHE_BYTES = 48 * 1024 * 1024;

/** Outcomes told before other requests have their turn. */
const TURN = 100;

/** POST /api/sync/pull and /api/sync/push (src/protocol/sync.ts). */
export function registerSync(app: FastifyInstance, services: ServerServices): void {
  const cache = createPresentedCache(CACHE_BYTES);
  app.post(
    '/api/sync/pull',
    { bodyLimit: PULL_LIMIT, config: { access: { door: 'device', rule: 'synchroniser' } } },
    async (request, reply) => {
      const asked = parse(pullRequest, request.body);
      const session = sessionOfRequest(request);
      if (request.device?.kind !== 'ouverte') return fail('non_connecte');
      const me = meOf(request.device.personne, session.actor.recusations);
      const { offlineDays } = services.config;
      return answer(
        reply,
        counted(pullBatches({ ...services, offlineDays, cache }, session, me, asked), services),
      );
    },
  );

  app.post(
    '/api/sync/push',
    {
      bodyLimit: PUSH_LIMIT,
      config: { access: { door: 'device', rule: 'synchroniser', keepRevoked: true } },
    },
    async (request, reply) => {
      const { mutations } = parse(pushRequest, request.body);
      if (request.device?.kind === 'revoquee') {
        const { personne, appareil } = request.device;
        const kept = await keepAside(services, personne, appareil, mutations);
        request.log.warn({ deviceId: appareil.id, personneId: personne.id, kept }, 'kept aside');
        services.metrics.pushed.inc({ outcome: 'quarantaine' }, kept);
        return fail('appareil_revoque');
      }
      return answer(reply, outcomes(push(services, sessionOfRequest(request), mutations), services));
    },
  );
}

function parse<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : fail('requete_invalide');
}

/** The source runs before the headers leave, so that an early failure is still an error answer. */
async function answer(
  reply: FastifyReply,
  batches: AsyncGenerator<readonly (OutFrame | PushFrame)[]>,
): Promise<FastifyReply> {
  const body = await ndjson(batches);
  return reply
    .header('content-type', 'application/x-ndjson; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(body);
}

async function* counted(
  batches: ReturnType<typeof pullBatches>,
  { metrics }: ServerServices,
): ReturnType<typeof pullBatches> {
  for await (const frames of batches) {
    metrics.pulled.inc(frames.filter(({ kind }) => kind === 'doc' || kind === 'json').length);
    yield frames;
    // SQLite answers at once: without this, one reader's download would hold everybody else's requests.
    await setImmediate();
  }
}

async function* outcomes(
  frames: ReturnType<typeof push>,
  { metrics }: ServerServices,
): AsyncGenerator<readonly PushFrame[]> {
  let told = 0;
  for await (const frame of frames) {
    metrics.pushed.inc({ outcome: frame.kind === 'outcome' ? frame.outcome.result : 'gap' });
    yield [frame];
    told += 1;
    if (told % TURN === 0) await setImmediate();
  }
}
