import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import { deposit, tryDeposit } from '../../application/deposit.ts';
import type { Session } from '../../application/ports.ts';
import { sessionOfRequest } from '../http/access.ts';
import { fail, failRefused, ProblemError } from '../http/problems.ts';
import type { ServerServices } from '../services.ts';
import { type DeclaredFile, keepFile } from './keep-file.ts';

/**
 * PUT /api/dossiers/:dossierId/pieces/:typeId: staff deposits what a candidat sent otherwise. The body is
 * the file itself, with `content-length`, `pupitre-sha256` and `pupitre-nom-fichier` (percent-encoded).
 * Answers 201 with the version that was kept.
 */
export function registerDeposit(app: FastifyInstance, services: ServerServices): void {
  void app.register(async (scope) => {
    // The body stays a stream, whatever type the client says it has (FI1).
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.put<{ Params: { dossierId: string; typeId: string } }>(
      '/api/dossiers/:dossierId/pieces/:typeId',
      { config: { access: { door: 'device', rule: 'deposer' } } },
      (request, reply) => takeDeposit(services, request, reply, sessionOfRequest(request), request.params),
    );
  });
}

/** FI1–FI3: takes the file that a request is the body of, where the rules let `session` deposit it. */
export async function takeDeposit(
  services: ServerServices,
  request: FastifyRequest,
  reply: FastifyReply,
  session: Session,
  where: { readonly dossierId: string; readonly typeId: string },
): Promise<FastifyReply> {
  const { clock, metrics, store } = services;
  const place = { ...where, commenceLe: clock.now() };
  const { nomFichier, ...declared } = declaredBy(request);
  try {
    // Asked first with what is known, so that nobody's bytes are taken in vain.
    const announced: VersionPiece = {
      sha256: declared.sha256,
      taille: declared.octets,
      type: 'application/pdf',
      nomFichier,
      deposeeLe: place.commenceLe,
      pages: null,
    };
    const allowed = await tryDeposit(services, session, { ...place, version: announced });
    if (!allowed.ok) return failRefused(allowed.refusal);
    const tailleMax = (await store.etablissement())?.body.tailleFichierMax ?? 0;
    const kept = await keepFile(services, bodyOf(request), declared, tailleMax);
    const version = { ...kept, nomFichier, deposeeLe: clock.now() };
    const outcome = await deposit(services, session, { ...place, version });
    if (!outcome.ok) return failRefused(outcome.refusal);
    metrics.deposits.inc({ outcome: 'accepte' });
    return reply.code(201).send({ version, dossierVersion: outcome.value.version });
  } catch (error) {
    metrics.deposits.inc({ outcome: error instanceof ProblemError ? 'refuse' : 'erreur' });
    throw error;
  }
}

function declaredBy(request: FastifyRequest): DeclaredFile & { readonly nomFichier: string } {
  const { 'pupitre-sha256': sha256, 'pupitre-nom-fichier': nom, 'content-length': length } = request.headers;
  const nomFichier = typeof nom === 'string' ? decoded(nom) : undefined;
  if (
    typeof sha256 !== 'string' ||
    !/^[0-9a-f]{64}$/.test(sha256) ||
    length === undefined ||
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
const bodyOf = ({ body }: FastifyRequest): Readable => (body instanceof Readable ? body : Readable.from([]));
