import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Langue } from '../../../domain/codes.ts';
import { CODES_FICHIER } from '../../../domain/piece/fichier.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { format } from '../../../messages/catalogue.ts';
import { fileRefusals, problems } from '../../../messages/http.ts';
import { sentenceOf } from '../../../messages/sentence.ts';
import type { HttpProblem } from '../../../protocol/sync.ts';

type Code = HttpProblem['code'];

/** The one table of error answers: what each code is over plain HTTP and over tRPC. */
export const PROBLEMS: Readonly<
  Record<Code, { readonly status: number; readonly trpc: TRPC_ERROR_CODE_KEY }>
> = {
  requete_invalide: { status: 400, trpc: 'BAD_REQUEST' },
  non_connecte: { status: 401, trpc: 'UNAUTHORIZED' },
  appareil_revoque: { status: 401, trpc: 'UNAUTHORIZED' },
  identifiants_refuses: { status: 401, trpc: 'UNAUTHORIZED' },
  interdit: { status: 403, trpc: 'FORBIDDEN' },
  introuvable: { status: 404, trpc: 'NOT_FOUND' },
  invitation_refusee: { status: 404, trpc: 'NOT_FOUND' },
  lien_refuse: { status: 404, trpc: 'NOT_FOUND' },
  modifie_ailleurs: { status: 409, trpc: 'CONFLICT' },
  fichier_profil: { status: 422, trpc: 'UNPROCESSABLE_CONTENT' },
  saisie_refusee: { status: 422, trpc: 'UNPROCESSABLE_CONTENT' },
  acte_refuse: { status: 409, trpc: 'CONFLICT' },
  compte_existant: { status: 409, trpc: 'CONFLICT' },
  protocole_trop_ancien: { status: 412, trpc: 'PRECONDITION_FAILED' },
  envoi_decale: { status: 409, trpc: 'CONFLICT' },
  fichier_refuse: { status: 422, trpc: 'UNPROCESSABLE_CONTENT' },
  mot_de_passe_faible: { status: 422, trpc: 'UNPROCESSABLE_CONTENT' },
  trop_de_requetes: { status: 429, trpc: 'TOO_MANY_REQUESTS' },
  erreur_interne: { status: 500, trpc: 'INTERNAL_SERVER_ERROR' },
  indisponible: { status: 503, trpc: 'SERVICE_UNAVAILABLE' },
};

/** Carries a problem to the one error handler. Expected: never logged as a failure of the server. */
export class ProblemError extends Error {
  readonly problem: HttpProblem;
  constructor(problem: HttpProblem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Throws a problem. */
export function fail(code: Code, params?: HttpProblem['params']): never {
  throw new ProblemError(params ? { code, params } : { code });
}

/** Throws a domain refusal, with its own sentence; what may not be seen or done has the status that says so. */
export function failRefused(refusal: Refusal): never {
  if (refusal.code === 'introuvable') fail('introuvable');
  if (refusal.code === 'interdit' || refusal.code === 'recuse') fail('interdit');
  throw new ProblemError({ code: 'acte_refuse', refusal });
}

/** Language of an answer, by Accept-Language: the better liked of French and English, French when equal. */
export function langueOf(header: string | undefined): Langue {
  const weight = (langue: Langue): number => {
    const ranges = (header ?? '').split(',').map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const q = parameters.find((p) => p.trim().startsWith('q='));
      return { tag, q: q === undefined ? 1 : Number(q.trim().slice(2)) };
    });
    const found = ranges.find(({ tag }) => tag === langue || tag.startsWith(`${langue}-`));
    return found?.q ?? ranges.find(({ tag }) => tag === '*')?.q ?? 0;
  };
  return weight('en') > weight('fr') ? 'en' : 'fr';
}

/** A problem with its sentence. */
export const toldIn = (langue: Langue, problem: HttpProblem): HttpProblem => ({
  ...problem,
  message: sentenceFor(langue, problem),
});

function sentenceFor(langue: Langue, { code, params, refusal }: HttpProblem): string {
  if (refusal) return sentenceOf(langue, refusal);
  const raison = CODES_FICHIER.find((one) => code === 'fichier_refuse' && one === params?.raison);
  if (raison) return format(fileRefusals, langue, raison, { max: 0, ...params });
  return format(problems, langue, code, { min: 0, max: 0, secondes: 0, ...params });
}

/** Answers with a problem; `Retry-After` where waiting helps. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: HttpProblem,
): FastifyReply {
  const secondes = problem.params?.secondes;
  if (problem.code === 'trop_de_requetes' && secondes !== undefined)
    reply.header('retry-after', String(secondes));
  if (problem.code === 'indisponible') reply.header('retry-after', '1');
  if (PROBLEMS[problem.code].status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(PROBLEMS[problem.code].status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(toldIn(langueOf(request.headers['accept-language']), problem)));
}
