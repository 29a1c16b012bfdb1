import superjson, { type SuperJSONResult } from 'superjson';
import type { SignInAnswer } from '../../../protocol/accounts.ts';
import type { HttpProblem } from '../../../protocol/sync.ts';
import {
  type AccountAnswer,
  type AccountProblem,
  type AccountTransport,
  TransportError,
} from '../sync/transport.ts';
import { retryAfterMs } from './problem.ts';
import { ask } from './request.ts';

/** argon2 on a busy server takes its time; a person waits. */
const TIMEOUT_MS = 20_000;

/** What a server's problem means to who signs in. */
const CODES: Partial<Record<HttpProblem['code'], AccountProblem>> = {
  identifiants_refuses: 'identifiants',
  invitation_refusee: 'expire',
  mot_de_passe_faible: 'motDePasse',
  requete_invalide: 'identifiants',
  trop_de_requetes: 'frein',
  protocole_trop_ancien: 'protocole',
};

interface TrpcAnswer {
  readonly result?: { readonly data?: SuperJSONResult };
  readonly error?: SuperJSONResult;
}

const deserialized = <T>(value: SuperJSONResult | undefined): T | undefined =>
  value && superjson.deserialize<T>(value);

/** Account procedures over HTTP (src/protocol/accounts.ts). */
export function httpAccount(serverUrl: string): AccountTransport {
  const call = async (procedure: string, input: object): Promise<AccountAnswer> => {
    try {
      const response = await ask({
        serverUrl,
        jeton: null,
        path: `/api/trpc/${procedure}`,
        method: 'POST',
        body: superjson.serialize(input),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const seconds = (retryAfterMs(response) ?? 0) / 1000;
      return answerOf((await response.json()) as TrpcAnswer | null, seconds);
    } catch (error) {
      if (error instanceof TransportError || error instanceof SyntaxError || error instanceof DOMException)
        return { ok: false, code: 'injoignable' };
      throw error;
    }
  };
  return {
    signIn: (request) => call('auth.signIn', request),
    acceptInvitation: (request) => call('auth.acceptInvitation', request),
  };
}

function answerOf(body: TrpcAnswer | null, seconds: number): AccountAnswer {
  const answer = deserialized<SignInAnswer>(body?.result?.data);
  if (answer) return { ok: true, answer };
  const error = deserialized<{ readonly data?: { readonly problem?: HttpProblem } }>(body?.error);
  const problem = error?.data?.problem;
  const code = (problem && CODES[problem.code]) ?? 'injoignable';
  if (code !== 'frein') return { ok: false, code };
  return { ok: false, code, retryAfterS: Number(problem?.params?.secondes ?? seconds) };
}
