import { purgerComptes } from '../application/candidats/purger.ts';
import { purgerEnvois } from '../application/envois.ts';
import { rappelerLectures } from '../application/rappeler-lectures.ts';
import type { ServerServices } from '../server/services.ts';

/** Housekeeping is done this often, and once at the start. */
const EVERY_MS = 3_600_000;

/** DE9: what the server does by itself. Each run is logged; the returned function stops it. */
export function startJobs(services: ServerServices): () => void {
  const run = async (): Promise<void> => {
    try {
      const comptes = await purgerComptes(services);
      const envois = await purgerEnvois(services);
      const rappels = await rappelerLectures(services);
      services.logger.info({ rappels }, 'readers reminded');
      services.logger.info({ comptes, envois }, 'accounts not activated and deposits not ended purged');
    } catch (error) {
      services.logger.error({ err: error }, 'job failed');
    }
  };
  void run();
  const timer = setInterval(() => void run(), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
