import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OLDEST_PROTOCOL } from '../../../protocol/version.ts';
import type { DeviceSession } from '../../application/accounts/session-of.ts';
import type { Connecte } from '../../application/candidats/sessions.ts';
import type { Session } from '../../application/ports.ts';
import { deviceSession } from '../auth/device-session.ts';
import { RULES, type Rule } from '../auth/rules.ts';
import { mayReadInbox } from '../mails/inbox-access.ts';
import { connecteDe } from '../portal/cookie.ts';
import type { PortalServices } from '../portal/services.ts';
import { isLoopback, sameText } from './addresses.ts';
import { fail } from './problems.ts';

/** What a plain route says of itself; one that doesn't is not registered (deny by default). */
export type RouteAccess =
  | { readonly door: 'rule'; readonly rule: Rule }
  /** Sync and files: a device speaking a protocol that this server knows. */
  | { readonly door: 'device'; readonly rule: Rule; readonly keepRevoked?: boolean }
  /** This machine, or the token of the configuration. */
  | { readonly door: 'metrics' }
  /** The development inbox: this machine, or the private network that was asked for. */
  | { readonly door: 'inbox' }
  /** A candidat signed in on the portal; what is his is ruled behind it. */
  | { readonly door: 'candidat' }
  /** tRPC: each procedure carries its own rule. */
  | { readonly door: 'procedures' };

/** One route, and who may enter it. */
export interface RouteDoor {
  /** 'GET /healthz'. */
  readonly name: string;
  readonly access: RouteAccess;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route there is. */
    readonly doors: readonly RouteDoor[];
  }
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
  interface FastifyRequest {
    /** Set for 'device' doors before the handler runs. */
    device: DeviceSession | null;
    /** Set for 'candidat' doors before the handler runs. */
    candidat: Connecte | null;
  }
}

/** Every route of a server, with who may enter it. */
export const doorsOf = (app: FastifyInstance): readonly RouteDoor[] => app.doors;

/** Rules every route before its body is read. */
export function registerAccess(app: FastifyInstance, services: PortalServices): void {
  const doors: RouteDoor[] = [];
  app.decorate('doors', doors);
  app.decorateRequest('device', null);
  app.decorateRequest('candidat', null);
  app.addHook('onRoute', ({ method, url, config }) => {
    const access = config?.access;
    const methods = Array.isArray(method) ? method.join('|') : method;
    if (!access) throw new Error(`${methods} ${url} names no rule`);
    doors.push({ name: `${methods} ${url}`, access });
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access;
    // No access: the answer for what doesn't exist, which is open to all.
    if (!access || access.door === 'procedures') return;
    if (access.door === 'candidat') {
      request.candidat = await connecteDe(services, request);
      return request.candidat ? undefined : fail('non_connecte');
    }
    if (access.door === 'inbox')
      return mayReadInbox(request, services.config) ? undefined : fail('introuvable');
    if (access.door === 'metrics') return checkMetrics(request, services.config.metricsToken);
    if (access.door === 'device') {
      checkProtocol(request.headers['pupitre-protocol']);
      request.device = await deviceSession(services, request.headers);
      const { kind } = request.device;
      if (kind === 'inconnue') fail('non_connecte');
      // A revoked device is let in where what it brings is kept aside (SY10); the handler answers 401.
      if (kind === 'revoquee') return access.keepRevoked === true ? undefined : fail('appareil_revoque');
    }
    const session = request.device?.kind === 'ouverte' ? request.device.session : null;
    if (!RULES[access.rule](session)) fail(session ? 'interdit' : 'non_connecte');
  });
}

/** SY9: an older client than the server still reads is told so; a newer one may come in. */
function checkProtocol(header: string | string[] | undefined): void {
  const version = typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
  if (version === undefined) fail('requete_invalide');
  if (version < OLDEST_PROTOCOL) fail('protocole_trop_ancien');
}

function checkMetrics(request: FastifyRequest, token: string | null): void {
  // Behind a proxy every request comes from this machine: what was forwarded is not local.
  const forwarded =
    request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  if (isLoopback(request.socket.remoteAddress ?? '') && !forwarded) return;
  if (token !== null && sameText(request.headers.authorization ?? '', `Bearer ${token}`)) return;
  fail('introuvable');
}

/** Who is signed in behind a 'candidat' door. */
export function candidatOfRequest(request: FastifyRequest): Connecte {
  if (!request.candidat) throw new Error('this route has no candidat');
  return request.candidat;
}

/** The session of a handler behind a 'device' door. */
export function sessionOfRequest(request: FastifyRequest): Session {
  if (request.device?.kind !== 'ouverte') throw new Error('this route has no open session');
  return request.device.session;
}
