import type { Logger } from 'pino';
import type { ScolariteInterne } from '../../application/scolarite-port.ts';
import { createCsvScolarite } from './csv/csv-scolarite.ts';
import { createHttpScolarite } from './http-scolarite.ts';
import type { ScolariteSettings } from './settings.ts';

/** The information system that the settings name; null: there is none. */
export function openScolarite(
  settings: ScolariteSettings | null,
  logger: Pick<Logger, 'warn' | 'info'>,
): ScolariteInterne | null {
  if (settings === null) return null;
  switch (settings.kind) {
    case 'csv':
      return createCsvScolarite(settings.folder, logger);
    case 'http':
      return createHttpScolarite(settings, logger);
  }
}
