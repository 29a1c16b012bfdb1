import type { Logger } from 'pino';
import type { ScolariteInterne } from '../../application/scolarite-port.ts';
import { createCsvScolarite } from './csv/csv-scolarite.ts';
import { createHttpScolarite } from './http-scolarite.ts';
import type { ScolariteSettings } from './settings.ts';

/** The day as the forms of the profile need it: for the youngest and the oldest, and the latest bac. */
const utcDay = (): string => new Date().toISOString().slice(0, 10);

/** The information system that the settings name; null: there is none. `today`: 'YYYY-MM-DD'. */
export function openScolarite(
  settings: ScolariteSettings | null,
  logger: Pick<Logger, 'warn' | 'info'>,
  today: () => string = utcDay,
): ScolariteInterne | null {
  if (settings === null) return null;
  switch (settings.kind) {
    case 'csv':
      return createCsvScolarite(settings.folder, logger, today);
    case 'http':
      return createHttpScolarite(settings, logger, today);
  }
}
