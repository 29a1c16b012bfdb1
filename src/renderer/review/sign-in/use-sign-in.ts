import { useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import type { WorkspaceRouter } from '../../../main/workspace/router/index.ts';
import { useTRPC } from '../app/api.ts';
import type { Door } from './door.ts';

type Result = inferRouterOutputs<WorkspaceRouter>['account']['signIn'];
/** Why it did not happen; 'poste': the workspace on this computer failed. */
export type Failure = Exclude<Result, { ok: true }> | { readonly ok: false; readonly code: 'poste' };

interface Secrets {
  readonly email: string;
  readonly password: string;
  readonly passphrase: string | null;
}

/** Signs in, or accepts an invitation; on success the workspace changes phase by itself. */
export function useSignIn() {
  const trpc = useTRPC();
  const signIn = useMutation(trpc.account.signIn.mutationOptions());
  const accept = useMutation(trpc.account.acceptInvitation.mutationOptions());
  const [failure, setFailure] = useState<Failure | null>(null);

  const ask = (door: Door, { email, password, passphrase }: Secrets): Promise<Result> =>
    door.kind === 'invitation'
      ? accept.mutateAsync({ lien: door.lien, password, passphrase })
      : signIn.mutateAsync({ serverUrl: door.serverUrl, email, password, passphrase });
  return {
    failure,
    busy: signIn.isPending || accept.isPending,
    clear: () => setFailure(null),
    /** Null: signed in. */
    send: async (door: Door, secrets: Secrets): Promise<Failure['code'] | null> => {
      setFailure(null);
      const result = await ask(door, secrets).catch((): Failure => ({ ok: false, code: 'poste' }));
      if (result.ok) return null;
      setFailure(result);
      return result.code;
    },
  };
}
