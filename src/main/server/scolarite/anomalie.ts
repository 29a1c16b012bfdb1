import type { Logger } from 'pino';
import type { CodeChamp } from '../../../domain/candidat/champs.ts';

/** What doesn't fit in what the information system says: where, never what (GD3). */
export interface Anomalie {
  /** 'etudiants.csv', 'cursus.csv', 'http'. */
  readonly source: string;
  /** Line of the file, or place in the list from 1; null for the whole. */
  readonly ligne: number | null;
  /** Name of the field in docs/scolarite.md. */
  readonly champ: string | null;
  readonly raison: RaisonAnomalie;
}

export type RaisonAnomalie =
  /** The row is left out. */
  | 'colonnes'
  | 'guillemets'
  | 'identifiant_absent'
  | 'doublon'
  | 'incomplet'
  | 'trop_d_anomalies'
  /** The field is left out. */
  | 'colonne_inconnue'
  | 'champ_inconnu'
  | 'type'
  | 'caracteres'
  | 'incoherent'
  /**
   * The field is left out, by the rules of the profile's forms; 'requis': the whole rubric, which is not
   * filled without it. 'trop_long' without a field: the row.
   */
  | CodeChamp;

export type ReportAnomalie = (anomalie: Anomalie) => void;

/** Each anomaly is one line of the log. */
export const reportTo =
  (logger: Pick<Logger, 'warn'>): ReportAnomalie =>
  (anomalie) =>
    logger.warn({ scolarite: anomalie }, 'the student information system says something that does not fit');

/** At most `max` lines for one reading of a file; `end` says how many more there were. */
export function limited(
  logger: Pick<Logger, 'warn'>,
  source: string,
  max = 100,
): { readonly report: ReportAnomalie; end(): void } {
  const each = reportTo(logger);
  let count = 0;
  return {
    report(anomalie) {
      count += 1;
      if (count <= max) each(anomalie);
    },
    end() {
      if (count > max)
        logger.warn(
          { scolarite: { source, anomalies: count, dites: max } },
          'more anomalies than are listed',
        );
    },
  };
}
