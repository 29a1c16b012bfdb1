import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { WorkspaceRouter } from '../../../main/workspace/router/index.ts';
import type { Presentation } from './presentation.ts';

/** Who is signed in and how the window looks: nothing of a candidat. */
const OWN = /^(?:app|account|preferences)\./;

/** Everything that reaches the window passes here, and loses identities while they are hidden. */
export const presentationLink =
  (presentation: Presentation): TRPCLink<WorkspaceRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (envelope) => {
          const { result } = envelope;
          const answers = result.type === undefined || result.type === 'data';
          if (!answers || OWN.test(op.path)) observer.next(envelope);
          else observer.next({ ...envelope, result: { ...result, data: presentation.redact(result.data) } });
        },
        error: (error) => observer.error(error),
        complete: () => observer.complete(),
      }),
    );
