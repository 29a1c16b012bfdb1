import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import type { Langue } from '../../../domain/codes.ts';
import type { Refusal, Result } from '../../../domain/refusal.ts';
import type { HttpProblem } from '../../../protocol/sync.ts';
import type { Outcome } from '../../application/accounts/services.ts';
import type { Origine } from '../../application/candidats/services.ts';
import type { Connecte } from '../../application/candidats/sessions.ts';
import { failRefused, PROBLEMS, ProblemError, toldIn } from '../http/problems.ts';
import { problemOfTrpc } from '../trpc/base.ts';
import type { PortalServices } from './services.ts';

export interface PortalContext {
  readonly services: PortalServices;
  /** Null: nobody is signed in. */
  readonly connecte: Connecte | null;
  readonly origine: Origine;
  readonly langue: Langue;
  /** OR4: when the request began, ms by the server's clock. */
  readonly commenceLe: number;
  /** Keeps a session's token in the browser, or forgets it. */
  readonly garder: (jeton: string | null) => void;
}

/** Who may enter a procedure of the portal. */
export type PortalRule = 'public' | 'candidat';

export interface PortalMeta {
  readonly rule: PortalRule;
}

const t = initTRPC
  .context<PortalContext>()
  .meta<PortalMeta>()
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

/** Open to anybody: the offer, signing in. */
export const openProcedure = t.procedure.meta({ rule: 'public' });

/** Behind a candidat's session; what he may do with what is ruled by the domain. */
export const candidatProcedure = t.procedure.meta({ rule: 'candidat' }).use(({ ctx, next }) => {
  if (!ctx.connecte) failPortal({ code: 'non_connecte' });
  return next({ ctx: { ...ctx, connecte: ctx.connecte } });
});

/** Throws a problem as tRPC carries it. */
export function failPortal(problem: HttpProblem): never {
  throw new TRPCError({ code: PROBLEMS[problem.code].trpc, cause: new ProblemError(problem) });
}

/** The value of an outcome, or its problem thrown. */
export function unwrap<T>(
  outcome: Outcome<T> | { readonly ok: false; readonly erreurs: NonNullable<HttpProblem['champs']> },
): T {
  if (outcome.ok) return outcome.value;
  return failPortal(
    'erreurs' in outcome ? { code: 'saisie_refusee', champs: outcome.erreurs } : outcome.problem,
  );
}

/** The value of what the rules decided, or their refusal thrown. */
export function allowed<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  return failAsRefused(result.refusal);
}

function failAsRefused(refusal: Refusal): never {
  try {
    return failRefused(refusal);
  } catch (error) {
    if (error instanceof ProblemError) return failPortal(error.problem);
    throw error;
  }
}
