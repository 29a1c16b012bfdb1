import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { AccountServices } from '../application/accounts/services.ts';
import { createThrottle } from '../application/accounts/throttle.ts';
import { createDocuments } from '../documents/index.ts';
import { registerDeposit } from './files/deposit-route.ts';
import { registerDownload } from './files/download-route.ts';
import { registerAccess } from './http/access.ts';
import { registerErrors } from './http/errors.ts';
import { registerHealth } from './http/health-routes.ts';
import { registerInvitationPage } from './http/invitation-page.ts';
import { registerObservation } from './http/observe.ts';
import { registerInbox } from './mails/inbox-route.ts';
import { registerCas } from './portal/cas-routes.ts';
import { registerPortalDocuments } from './portal/document-routes.ts';
import { registerEnvois } from './portal/envoi-routes.ts';
import { createOffreCache } from './portal/offre-cache.ts';
import { registerPortalPages } from './portal/pages.ts';
import { registerPortalPieces } from './portal/piece-routes.ts';
import { offreDe } from './portal/procedures/site.ts';
import { registerPortalProcedures } from './portal/register.ts';
import type { PortalServices } from './portal/services.ts';
import { openScolarite } from './scolarite/open.ts';
import { registerPv } from './seances/pv-route.ts';
import type { ServerServices } from './services.ts';
import { registerSync } from './sync/routes.ts';
import { registerTrpc } from './trpc/register.ts';

/**
 * The candidature server: everything it answers, on the services it is given. It doesn't listen yet,
 * and starts no worker. Closing it lets running requests end.
 */
export async function createServer(services: ServerServices): Promise<FastifyInstance> {
  const { config } = services;
  const logger: FastifyBaseLogger = services.logger;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    genReqId: () => services.ids.uuid(),
    bodyLimit: 64 * 1024,
    // Nobody waits for a client for ever: two minutes of silence, ten for a whole request.
    connectionTimeout: 120_000,
    requestTimeout: 600_000,
    keepAliveTimeout: 65_000,
    // What arrives on an open connection while stopping is still answered; new ones are not taken.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
  });
  const throttle = createThrottle(services);
  const portalServices: PortalServices = {
    ...services,
    throttle,
    offre: createOffreCache(services, offreDe),
  };
  const accountServices: AccountServices = {
    ...services,
    throttle,
    invitationDays: config.invitationDays,
  };

  registerErrors(app);
  registerObservation(app, services);
  await app.register(cookie);
  registerAccess(app, portalServices);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  registerHealth(app, services);
  registerInvitationPage(app);
  registerInbox(app, services);
  registerSync(app, services);
  registerDownload(app, services);
  registerDeposit(app, services);
  registerPortalPieces(app, portalServices);
  registerEnvois(app, portalServices);
  const documents = createDocuments(services);
  app.addHook('onClose', () => documents.close());
  registerPortalDocuments(app, portalServices, documents);
  registerPv(app, services, documents);
  await registerPortalProcedures(app, portalServices);
  if (config.cas)
    registerCas(app, portalServices, config.cas, openScolarite(config.scolarite, services.logger));
  if (services.pages === null) logger.warn('the portal’s pages are not built: its address answers nothing');
  else registerPortalPages(app, portalServices, services.pages);
  await registerTrpc(app, { ...services, ...accountServices });
  return app;
}
