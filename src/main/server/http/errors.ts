import type { FastifyInstance } from 'fastify';
import type { HttpProblem } from '../../../protocol/sync.ts';
import { ContentionError } from '../../application/sync/settle.ts';
import { ProblemError, sendProblem } from './problems.ts';

/** One place turns what was thrown into an answer; only what nobody expected is logged as an error. */
export function registerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, { code: 'introuvable' }));
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.code === 'erreur_interne') request.log.error({ err: error }, 'failed');
    return sendProblem(request, reply, problem);
  });
}

/** The problem to tell for something thrown. */
export function problemOf(error: unknown): HttpProblem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof ContentionError) return { code: 'indisponible' };
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  // What Fastify itself refuses: a body that is too long or no JSON, a header that is wrong.
  return typeof status === 'number' && status >= 400 && status < 500
    ? { code: 'requete_invalide' }
    : { code: 'erreur_interne' };
}
