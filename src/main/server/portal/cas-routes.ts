import type { FastifyInstance, FastifyRequest } from 'fastify';
import { connecterParCas } from '../../application/candidats/connecter-cas.ts';
import { fermerParTicket } from '../../application/candidats/sessions.ts';
import { askScolarite, type ScolariteInterne } from '../../application/scolarite-port.ts';
import { createCasDoor } from '../cas/door.ts';
import { servicePath } from '../cas/login-url.ts';
import { MAX_LOGOUT_BYTES } from '../cas/logout-request.ts';
import type { CasSettings } from '../cas/settings.ts';
import { appareilDe, garderDans, isSecure } from './cookie.ts';
import type { PortalServices } from './services.ts';

/** Pages that a sign-in by the ENT may come back to; the first unless another was asked for. */
const RETOURS = [
  '/candidatures',
  '/candidatures/:id',
  '/profil',
  '/profil/:rubrique',
  '/formations',
  '/compte',
] as const satisfies readonly [string, ...string[]];

/** One cookie for each sign-in that this browser has begun: two tabs may begin one each. */
const COOKIE = 'pupitre-cas-';
const nameOf = (etat: string): string => `${COOKIE}${etat.slice(0, 16)}`;
/** More are forgotten, the oldest first. */
const BEGUN_MAX = 5;

/** The sign-ins that a browser has begun, the last one first: cookies of `login-url.ts` have their end in them. */
function begunBy({ cookies }: FastifyRequest): readonly (readonly [name: string, cookie: string])[] {
  const until = (cookie: string): number => Number(cookie.split('.')[1] ?? 0);
  return Object.entries(cookies)
    .flatMap(([name, cookie]) =>
      name.startsWith(COOKIE) && cookie !== undefined ? [[name, cookie] as const] : [],
    )
    .toSorted(([, a], [, b]) => until(b) - until(a));
}
const PUBLIC = { config: { access: { door: 'rule', rule: 'public' } } } as const;

/**
 * PR2: « Je suis étudiant à l'établissement »: GET /cas/connexion leads to CAS; CAS leads back to the
 * configured service, and posts there when its session ends. Every refusal leads to the sign-in page with
 * its code alone.
 */
export function registerCas(
  app: FastifyInstance,
  services: PortalServices,
  settings: CasSettings,
  scolarite: ScolariteInterne | null,
): void {
  const door = createCasDoor({ ...services, settings, returnPaths: RETOURS });
  // The browser comes back from another site, by a plain link: Lax lets this one cookie come with it.
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(services) } as const;

  app.get<{ Querystring: { retour?: unknown } }>('/cas/connexion', PUBLIC, (request, reply) => {
    const start = door.begin(request.query.retour);
    for (const [name] of begunBy(request).slice(BEGUN_MAX - 1)) reply.clearCookie(name, cookie);
    return reply
      .header('cache-control', 'no-store')
      .setCookie(nameOf(start.etat), start.cookie, { ...cookie, maxAge: start.maxAgeSeconds })
      .redirect(start.url, 303);
  });

  app.get(servicePath(settings), PUBLIC, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { ticket, etat } = request.query as Readonly<Record<string, unknown>>;
    // Back from signing out at CAS.
    if (ticket === undefined && etat === undefined) return reply.redirect('/', 303);
    const begun = begunBy(request);
    const own = typeof etat === 'string' ? begun.find(([name]) => name === nameOf(etat)) : undefined;
    // Where the service has no state, any sign-in of this browser is as good; else it is refused as another's.
    const [name, begunWith] = own ?? begun[0] ?? [];
    if (name !== undefined && (own || !settings.stateInService)) reply.clearCookie(name, cookie);
    const back = await door.finish(begunWith, request.query);
    if (!back.ok) {
      const { refus } = back;
      const { code, ok: _, cause, ...said } = { ok: false, cause: null, ...refus };
      request.log.warn({ code, ...said, ...(cause ? { err: cause } : {}) }, 'sign-in by CAS refused');
      return reply.redirect(`/connexion?ent=${refus.code}`, 303);
    }
    const { identite, ticketHash, returnTo } = back;
    const known = await askScolarite(scolarite, identite.identifiant);
    if (known.kind === 'indisponible')
      request.log.warn({ err: known.erreur }, 'the student information system does not answer');
    const etudiant = known.kind === 'connu' ? known.etudiant : undefined;
    const { utilisateur, nom, prenom, email } = identite;
    const opened = await connecterParCas(
      services,
      { utilisateur, nom, prenom, email, etudiant, ticketHash },
      { adresse: request.ip, appareil: appareilDe(request) },
    );
    if (!opened.ok) return reply.redirect('/connexion?ent=indisponible', 303);
    garderDans(services, reply)(opened.value.jeton);
    return reply.redirect(returnTo, 303);
  });

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 2 * MAX_LOGOUT_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.post(servicePath(settings), PUBLIC, async (request, reply) => {
      const asked = door.logout(typeof request.body === 'string' ? request.body : '');
      if (asked.ok) await fermerParTicket(services, asked.ticketHash);
      else request.log.warn({ raison: asked.raison }, 'logout request of CAS not understood');
      return reply.code(204).send();
    });
  });
}
