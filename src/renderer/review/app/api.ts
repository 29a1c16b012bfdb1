import type { TRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { WorkspaceRouter } from '../../../main/workspace/router/index.ts';

type Context = ReturnType<typeof createTRPCContext<WorkspaceRouter>>;
const context: Context = createTRPCContext<WorkspaceRouter>();

/** The typed way into the workspace; the link under it is IPC or loopback HTTP, and nothing here knows which. */
export const TRPCProvider: Context['TRPCProvider'] = context.TRPCProvider;
export const useTRPC: Context['useTRPC'] = context.useTRPC;
export const useTRPCClient: Context['useTRPCClient'] = context.useTRPCClient;

export type WorkspaceClient = TRPCClient<WorkspaceRouter>;
