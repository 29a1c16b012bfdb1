import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { applyParked } from '../application/sync/apply-parked.ts';
import { createServer } from '../server/app.ts';
import { createPasswords } from '../server/auth/passwords.ts';
import type { ServerConfig } from '../server/config/schema.ts';
import { createLogger } from '../server/http/logger.ts';
import { createMetrics } from '../server/http/metrics.ts';
import { hasInbox } from '../server/mails/inbox-access.ts';
import { INBOX } from '../server/mails/inbox-route.ts';
import { builtPages } from '../server/portal/pages.ts';
import type { ServerServices } from '../server/services.ts';
import { createFileValidator } from '../server/validation/index.ts';
import { openEnvoiStore } from '../storage/files/envoi-store.ts';
import { createIds, systemClock } from './ids.ts';
import { envoisPath, openData } from './open-data.ts';
import { startJobs } from './start-jobs.ts';

/** No établissement may allow bigger files: they are read whole by the validator. */
const LARGEST_FILE = 100_000_000;

export interface RunningServer {
  /** As a client on this machine reaches it, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Address of the development inbox; null: there is none. */
  readonly boite: string | null;
  readonly logger: Logger;
  /** Lets running requests and mails end, at most `shutdownSeconds`, then closes the database. */
  stop(): Promise<void>;
}

/** The whole server in this process: data folder, HTTP, mail worker. Resolves once it listens. */
export async function runServer(config: ServerConfig): Promise<RunningServer> {
  const data = openData(config.dataFolder);
  try {
    return await startOn(config, data);
  } catch (error) {
    data.close();
    throw error;
  }
}

async function startOn(config: ServerConfig, data: ReturnType<typeof openData>): Promise<RunningServer> {
  const logger = createLogger(config);
  const services: ServerServices = {
    store: data.store,
    accounts: data.store,
    mails: data.store,
    comptes: data.store,
    organisation: data.store,
    journal: data.store,
    files: data.files,
    envois: openEnvoiStore(envoisPath(config.dataFolder)),
    validator: createFileValidator({ limits: { tailleMax: LARGEST_FILE } }),
    clock: systemClock,
    ids: createIds(),
    passwords: createPasswords(),
    derive: data.derive,
    pages: builtPages() ?? null,
    config,
    logger,
    metrics: createMetrics(),
  };
  if (config.publicUrl?.startsWith('https:') && config.trustProxy.length === 0)
    logger.warn('publicUrl is https but trustProxy is empty: all clients share the throttle of one address');
  const settled = await applyParked(services);
  if (settled > 0) logger.info({ settled }, 'parked mutations settled');

  const app = await createServer(services);
  await app.listen({ host: config.host, port: config.port });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;

  // Loaded once people are served: mails can wait for it, a starting server can't.
  const mails = import('./start-mails.ts').then(({ startMails }) =>
    startMails(services, data.mailFolder, config.publicUrl ?? url),
  );

  const endJobs = startJobs(services);

  return {
    url,
    port,
    boite: hasInbox(config) ? url + INBOX : null,
    logger,
    stop: async () => {
      endJobs();
      const deadline = setTimeout(() => app.server.closeAllConnections(), config.shutdownSeconds * 1_000);
      await Promise.all([app.close(), mails.then((end) => end())]);
      await services.validator.close();
      clearTimeout(deadline);
      services.metrics.registry.clear();
      data.close();
      logger.info('stopped');
    },
  };
}
