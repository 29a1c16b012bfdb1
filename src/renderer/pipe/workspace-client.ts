import { createTRPCClient, type TRPCClient } from '@trpc/client';
import superjson from 'superjson';
import type { WorkspaceRouter } from '../../main/workspace/router/index.ts';
import { bridge } from './bridge.ts';
import { createLoopbackPort } from './loopback-port.ts';
import { pipeLink } from './pipe-link.ts';

/** The workspace of this window or tab, over IPC or loopback HTTP. Call it once per page. */
export function createWorkspaceClient(): TRPCClient<WorkspaceRouter> {
  const port = bridge()?.port ?? createLoopbackPort();
  return createTRPCClient<WorkspaceRouter>({ links: [pipeLink<WorkspaceRouter>(port, superjson)] });
}
