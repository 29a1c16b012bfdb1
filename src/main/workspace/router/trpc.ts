import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import type { WorkspaceApp } from '../api/app.ts';

export interface RouterContext {
  readonly app: WorkspaceApp;
}

export interface ProcedureMeta {
  /** Asked by what runs behind, as it goes on: that must not wait for its own questions. */
  readonly behind: true;
}

const t = initTRPC.context<RouterContext>().meta<ProcedureMeta>().create({ transformer: superjson });

export const router = t.router;

/** Works in every phase. */
export const procedure = t.procedure;

/** Needs an open replica: PRECONDITION_FAILED in any other phase than `pret`. */
export const memberProcedure = t.procedure.use(({ ctx, next, type, meta }) => {
  const member = ctx.app.member();
  if (!member) throw new TRPCError({ code: 'PRECONDITION_FAILED', message: 'workspace is not open' });
  if (type !== 'subscription' && !meta?.behind) member.asked();
  return next({ ctx: { ...ctx, member } });
});

/** The signal of a subscription: the pipe always gives one; a direct caller may not. */
export const signalOf = (opts: { readonly signal: AbortSignal | undefined }): AbortSignal =>
  opts.signal ?? new AbortController().signal;
