import type { HttpProblem } from '../../../protocol/sync.ts';
import { TransportError, type TransportProblem } from '../sync/transport.ts';

/** Server problems that mean something to the sync loop; any other 4xx is a request it doesn't take. */
const PROBLEMS: Partial<Record<HttpProblem['code'], TransportProblem>> = {
  non_connecte: 'deconnecte',
  appareil_revoque: 'revoque',
  protocole_trop_ancien: 'protocole',
  trop_de_requetes: 'frein',
  introuvable: 'introuvable',
  indisponible: 'injoignable',
  erreur_interne: 'injoignable',
};

/** `Retry-After` in ms; undefined when absent or a date. */
export function retryAfterMs(response: Response): number | undefined {
  const header = response.headers.get('retry-after');
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}

/** The problem that a Pupitre server told; undefined when somebody else answered (a portal, a proxy). */
export async function problemOf(response: Response): Promise<HttpProblem | undefined> {
  try {
    const body = (await response.json()) as Partial<HttpProblem> | null;
    return typeof body?.code === 'string' ? (body as HttpProblem) : undefined;
  } catch {
    return undefined;
  }
}

/** Why an answer is not what was asked for. Only a server's own word is believed. */
export async function errorOf(response: Response): Promise<TransportError> {
  const problem = await problemOf(response);
  const retryAfter = retryAfterMs(response);
  const options = retryAfter === undefined ? {} : { retryAfterMs: retryAfter };
  if (!problem) return new TransportError('injoignable', options);
  const known = PROBLEMS[problem.code];
  return new TransportError(known ?? (response.status < 500 ? 'refuse' : 'injoignable'), options);
}
