import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { depositDone } from '../../application/deposit.ts';
import { commencerEnvoi, envoiCommence } from '../../application/envois.ts';
import type { Envoi } from '../../application/envois-port.ts';
import { FileRejected } from '../../application/file-rejected.ts';
import { bodyOf, declaredBy, keepBodiesAsStreams } from '../files/deposit-route.ts';
import { type KeptDeposit, keepDeposit, permitDeposit } from '../files/keep-deposit.ts';
import { candidatOfRequest } from '../http/access.ts';
import { fail, PROBLEMS, ProblemError } from '../http/problems.ts';
import { isOwnPage } from './cookie.ts';
import type { PortalServices } from './services.ts';

type Piece = { Params: { dossierId: string; typeId: string } };
type OneEnvoi = { Params: { dossierId: string; typeId: string; envoiId: string } };

const PIECE = '/api/portail/candidatures/:dossierId/pieces/:typeId/envois';
const CANDIDAT = { config: { access: { door: 'candidat' } } } as const;

/**
 * LC4: a deposit that survives a cut (ADR 7). POST begins it, or finds it again, with `upload-length`,
 * `pupitre-sha256` and `pupitre-nom-fichier`, and answers `{ id, recu }`; PATCH appends its body behind the
 * first `upload-offset` bytes and answers `{ recu }`; the one that brings the last byte answers 201 as a
 * deposit in one request does. DELETE gives it up.
 */
export function registerEnvois(app: FastifyInstance, services: PortalServices): void {
  const { envois } = services;
  /** What is arriving now, by deposit. */
  const arriving = new Map<string, Readable>();
  const ending = new Map<string, Promise<KeptDeposit>>();

  /** Who comes back had his line cut: the request that stalls on it ends, and what it brought stays. */
  const takeOver = (id: string): void => {
    arriving.get(id)?.destroy(new Error('the deposit went on in another request'));
  };
  const own = (request: FastifyRequest<OneEnvoi>): Envoi => {
    if (!isOwnPage(request)) return fail('requete_invalide');
    const { dossierId, typeId, envoiId } = request.params;
    const envoi = envois.lire(envoiId);
    return envoi?.candidatId === candidatOfRequest(request).candidat.id &&
      envoi.dossierId === dossierId &&
      envoi.typeId === typeId
      ? envoi
      : fail('introuvable');
  };

  async function append(envoi: Envoi, depuis: number, body: Readable): Promise<number> {
    takeOver(envoi.id);
    arriving.set(envoi.id, body);
    try {
      const done = await envois.ajouter(envoi.id, depuis, body);
      if (!done) return fail('introuvable');
      return done.ajoute ? done.recu : fail('envoi_decale', { recu: done.recu });
    } catch (error) {
      // More bytes than announced, or a line that was cut: the transfer is at fault.
      if (error instanceof FileRejected || (body.destroyed && !(error instanceof ProblemError)))
        return fail('requete_invalide');
      throw error;
    } finally {
      if (arriving.get(envoi.id) === body) arriving.delete(envoi.id);
    }
  }

  /** Ends a deposit once, however many ask for it: a lost answer is asked for again. */
  function end(request: FastifyRequest, envoi: Envoi): Promise<KeptDeposit> {
    const running = ending.get(envoi.id);
    if (running) return running;
    const { actor } = candidatOfRequest(request);
    const kept = keepDeposit(services, { actor, deviceId: '' }, envoi, envois.octets(envoi.id))
      .then(async (done) => {
        await envois.oublier(envoi.id);
        return done;
      })
      .catch(async (error: unknown) => {
        // Refused as it is: its bytes serve nobody. After a fault of the server they wait for the next try.
        if (error instanceof ProblemError && PROBLEMS[error.problem.code].status < 500)
          await envois.oublier(envoi.id);
        throw error;
      })
      .finally(() => ending.delete(envoi.id));
    ending.set(envoi.id, kept);
    return kept;
  }

  app.post<Piece>(PIECE, CANDIDAT, async (request, reply) => {
    if (!isOwnPage(request)) return fail('requete_invalide');
    const { candidat, actor } = candidatOfRequest(request);
    const session = { actor, deviceId: '' };
    const { dossierId, typeId } = request.params;
    const asked = { ...declaredBy(request, 'upload-length'), dossierId, typeId, candidatId: candidat.id };
    const done = await depositDone(services, session, asked);
    if (done) return reply.code(201).send(done);
    const same = envoiCommence(services, asked);
    const envoi = same ?? { ...asked, id: services.ids.uuid(), commenceLe: services.clock.now() };
    // OR4: who comes back to one that began in time is in time, within the grace.
    await permitDeposit(services, session, envoi);
    if (same) takeOver(same.id);
    else if (!(await commencerEnvoi(services, envoi))) return fail('indisponible');
    const recu = await envois.recu(envoi.id);
    return recu === undefined ? fail('indisponible') : reply.code(200).send({ id: envoi.id, recu });
  });

  void app.register(async (scope) => {
    keepBodiesAsStreams(scope);
    scope.patch<OneEnvoi>(`${PIECE}/:envoiId`, CANDIDAT, async (request, reply) => {
      const envoi = own(request);
      const depuis = request.headers['upload-offset'];
      if (typeof depuis !== 'string' || !/^\d{1,12}$/.test(depuis)) return fail('requete_invalide');
      const recu = await append(envoi, Number(depuis), bodyOf(request));
      if (recu < envoi.octets) return reply.code(200).send({ recu });
      return reply.code(201).send(await end(request, envoi));
    });
  });

  app.delete<OneEnvoi>(`${PIECE}/:envoiId`, CANDIDAT, async (request, reply) => {
    const { id } = own(request);
    takeOver(id);
    await envois.oublier(id);
    return reply.code(204).send();
  });
}
