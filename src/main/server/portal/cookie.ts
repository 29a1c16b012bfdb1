import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Connecte, sessionDe } from '../../application/candidats/sessions.ts';
import type { PortalServices } from './services.ts';

/** With `__Host-` a browser takes the cookie from this very host alone, and over TLS alone. */
const nameFor = (secure: boolean): string => (secure ? '__Host-pupitre' : 'pupitre');

/** Is the server reached over TLS? What it was told to be reached by says it. */
export const isSecure = ({ config }: PortalServices): boolean =>
  config.publicUrl?.startsWith('https:') ?? false;

/** Who the cookie of a request stands for; null: nobody. */
export async function connecteDe(
  services: PortalServices,
  request: FastifyRequest,
): Promise<Connecte | null> {
  const jeton = request.cookies[nameFor(isSecure(services))];
  return jeton === undefined ? null : ((await sessionDe(services, jeton)) ?? null);
}

/** Sets the session cookie for as long as the browser runs, or takes it away. */
export function garderDans(services: PortalServices, reply: FastifyReply): (jeton: string | null) => void {
  const secure = isSecure(services);
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  return (jeton) => {
    if (jeton === null) reply.clearCookie(nameFor(secure), options);
    else reply.setCookie(nameFor(secure), jeton, options);
  };
}

/** A request of our own pages: no other site can send this header without being allowed to, and none is. */
export const isOwnPage = (request: FastifyRequest): boolean => request.headers['pupitre-portail'] === '1';

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** « Firefox, Android »: what a candidat recognises in his list of sessions; nothing else of the header is kept. */
export function appareilDe(request: FastifyRequest): string {
  const agent = request.headers['user-agent'] ?? '';
  const of = (known: typeof BROWSERS): string | undefined =>
    known.find(([pattern]) => pattern.test(agent))?.[1];
  return [of(BROWSERS), of(SYSTEMS)].filter((part) => part !== undefined).join(', ') || '—';
}
