import type { TRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { Refusal } from '../../../domain/refusal.ts';
import type { PortalRouter } from '../../../main/server/portal/router.ts';
import type { ErreurChamp } from '../../../protocol/sync.ts';

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
  readonly refusal: Refusal | null;
  /** `saisie_refusee`: what is wrong with each field. */
  readonly champs: readonly ErreurChamp[];
}

/** The problem of a refused call; null when the server said nothing that a person can read. */
export function problemOf(error: unknown): Problem | null {
  const { problem } = recordOf(recordOf(error).data);
  const { code, message, refusal, champs } = recordOf(problem);
  if (typeof code !== 'string' || typeof message !== 'string' || message === '') return null;
  return {
    code,
    message,
    refusal: typeof recordOf(refusal).code === 'string' ? (refusal as Refusal) : null,
    champs: Array.isArray(champs) ? (champs as ErreurChamp[]) : [],
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
