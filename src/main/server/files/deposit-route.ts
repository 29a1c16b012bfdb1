import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../../application/ports.ts';
import { sessionOfRequest } from '../http/access.ts';
import { fail } from '../http/problems.ts';
import type { ServerServices } from '../services.ts';
import { keepDeposit, permitDeposit } from './keep-deposit.ts';
import type { DeclaredFile } from './keep-file.ts';

/**
 * PUT /api/dossiers/:dossierId/pieces/:typeId: staff deposits what a candidat sent otherwise. The body is
 * the file itself, with `content-length`, `pupitre-sha256` and `pupitre-nom-fichier` (percent-encoded).
 * Answers 201 with the version that was kept.
 */
export function registerDeposit(app: FastifyInstance, services: ServerServices): void {
  void app.register(async (scope) => {
    keepBodiesAsStreams(scope);
    scope.put<{ Params: { dossierId: string; typeId: string } }>(
      '/api/dossiers/:dossierId/pieces/:typeId',
      { config: { access: { door: 'device', rule: 'deposer' } } },
      (request, reply) => takeDeposit(services, request, reply, sessionOfRequest(request), request.params),
    );
  });
}

/** The body stays a stream, whatever type the client says it has (FI1). */
export function keepBodiesAsStreams(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
}

/** FI1–FI3: takes the file that a request is the body of, where the rules let `session` deposit it. */
export async function takeDeposit(
  services: ServerServices,
  request: FastifyRequest,
  reply: FastifyReply,
  session: Session,
  where: { readonly dossierId: string; readonly typeId: string },
): Promise<FastifyReply> {
  const announced = {
    ...where,
    ...declaredBy(request, 'content-length'),
    commenceLe: services.clock.now(),
  };
  await permitDeposit(services, session, announced);
  return reply.code(201).send(await keepDeposit(services, session, announced, bodyOf(request)));
}

/** What the headers of a request say of a file; its length is in the one named so. */
export function declaredBy(
  { headers }: FastifyRequest,
  lengthHeader: 'content-length' | 'upload-length',
): DeclaredFile & { readonly nomFichier: string } {
  const { 'pupitre-sha256': sha256, 'pupitre-nom-fichier': nom } = headers;
  const length = headers[lengthHeader];
  const nomFichier = typeof nom === 'string' ? decoded(nom) : undefined;
  if (
    typeof sha256 !== 'string' ||
    !/^[0-9a-f]{64}$/.test(sha256) ||
    typeof length !== 'string' ||
    !/^\d{1,12}$/.test(length) ||
    !nomFichier ||
    nomFichier.length > 255
  )
    return fail('requete_invalide');
  return { sha256, octets: Number(length), nomFichier };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** An empty body is no stream. */
export const bodyOf = ({ body }: FastifyRequest): Readable =>
  body instanceof Readable ? body : Readable.from([]);
