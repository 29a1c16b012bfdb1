import { createTRPCClient, type TRPCClient, type TRPCLink } from '@trpc/client';
import superjson from 'superjson';
import type { WorkspaceRouter } from '../../main/workspace/router/index.ts';
import { bridge } from './bridge.ts';
import { createLoopbackPort } from './loopback-port.ts';
import { pipeLink } from './pipe-link.ts';

/**
 * The workspace of this window or tab, over IPC or loopback HTTP; its answers come `through` a link of the
 * interface. Call it once per page.
 */
export function createWorkspaceClient(through: TRPCLink<WorkspaceRouter>): TRPCClient<WorkspaceRouter> {
  const port = bridge()?.port ?? createLoopbackPort();
  return createTRPCClient<WorkspaceRouter>({ links: [through, pipeLink<WorkspaceRouter>(port, superjson)] });
}
