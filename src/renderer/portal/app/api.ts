import type { TRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { PortalRouter } from './contract.ts';

type Context = ReturnType<typeof createTRPCContext<PortalRouter>>;
const context: Context = createTRPCContext<PortalRouter>();

/** The typed way to the server: `const trpc = useTRPC(); useQuery(trpc.profil.lire.queryOptions())`. */
export const TRPCProvider: Context['TRPCProvider'] = context.TRPCProvider;
export const useTRPC: Context['useTRPC'] = context.useTRPC;
export const useTRPCClient: Context['useTRPCClient'] = context.useTRPCClient;

export type PortalClient = TRPCClient<PortalRouter>;

/** What the server told: a stable code, and a sentence in the language of the page. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  /** The domain's own refusal behind `acte_refuse`. */
  readonly refusal: string | null;
}

/** The problem of a refused call; null when the server said nothing that a person can read. */
export function problemOf(error: unknown): Problem | null {
  const data = (error as { data?: unknown } | null)?.data;
  const problem = (data as { problem?: unknown } | null | undefined)?.problem;
  if (typeof problem !== 'object' || problem === null) return null;
  const { code, message, refusal } = problem as { code?: unknown; message?: unknown; refusal?: unknown };
  if (typeof code !== 'string' || typeof message !== 'string' || message === '') return null;
  const refused = (refusal as { code?: unknown } | null | undefined)?.code;
  return { code, message, refusal: typeof refused === 'string' ? refused : null };
}
