import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import type { Langue } from '../../../domain/codes.ts';
import type { HttpProblem } from '../../../protocol/sync.ts';
import type { AccountServices, Outcome } from '../../application/accounts/services.ts';
import type { DeviceSession } from '../../application/accounts/session-of.ts';
import { RULES, type Rule } from '../auth/rules.ts';
import { PROBLEMS, ProblemError, toldIn } from '../http/problems.ts';
import type { ServerServices } from '../services.ts';

export interface TrpcContext {
  readonly services: ServerServices & AccountServices;
  readonly device: DeviceSession;
  /** IP the request came from, for the throttle. */
  readonly adresse: string;
  readonly langue: Langue;
}

/** What every procedure says of itself. */
export interface Meta {
  readonly rule: Rule;
}

/** The problem behind an error: our own, or what tRPC itself refused. */
export function problemOfTrpc(error: TRPCError): HttpProblem {
  if (error.cause instanceof ProblemError) return error.cause.problem;
  switch (error.code) {
    case 'BAD_REQUEST':
    case 'PARSE_ERROR':
    case 'METHOD_NOT_SUPPORTED':
    case 'UNSUPPORTED_MEDIA_TYPE':
    case 'PAYLOAD_TOO_LARGE':
      return { code: 'requete_invalide' };
    case 'NOT_FOUND':
      return { code: 'introuvable' };
    default:
      return { code: 'erreur_interne' };
  }
}

const t = initTRPC
  .context<TrpcContext>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    // No stack ever crosses the wire, whatever NODE_ENV says.
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const problem = toldIn(ctx?.langue ?? 'fr', problemOfTrpc(error));
      return { ...shape, message: problem.message ?? '', data: { ...shape.data, problem } };
    },
  });

export const router = t.router;

/** Throws a problem as tRPC carries it. */
export function failTrpc(problem: HttpProblem): never {
  throw new TRPCError({ code: PROBLEMS[problem.code].trpc, cause: new ProblemError(problem) });
}

/** The value of an outcome, or its problem thrown. */
export function unwrap<T>(outcome: Outcome<T>): T {
  return outcome.ok ? outcome.value : failTrpc(outcome.problem);
}

/**
 * The one way to make a procedure: behind a rule of `RULES`, with the session that passed it.
 * For what is open to nobody in particular there is `openProcedure`, which says so.
 */
export const procedure = (rule: Exclude<Rule, 'public'>) =>
  t.procedure.meta({ rule }).use(({ ctx, next }) => {
    if (ctx.device.kind === 'inconnue') failTrpc({ code: 'non_connecte' });
    if (ctx.device.kind === 'revoquee') failTrpc({ code: 'appareil_revoque' });
    const { session, personne } = ctx.device;
    if (!RULES[rule](session)) failTrpc({ code: 'interdit' });
    return next({ ctx: { ...ctx, session, personne } });
  });

export const openProcedure = t.procedure.meta({ rule: 'public' });
