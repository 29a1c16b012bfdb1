import type { AccountServices } from '../accounts/services.ts';
import type { CompteStore } from '../candidats-port.ts';

/** What the candidats' use cases take. */
export interface CandidatServices
  extends Pick<AccountServices, 'store' | 'clock' | 'ids' | 'passwords' | 'throttle' | 'derive'> {
  readonly comptes: CompteStore;
}

/** Where a candidat's request comes from. */
export interface Origine {
  /** IP, for the throttle. */
  readonly adresse: string;
  /** The browser, as the list of sessions shows it. */
  readonly appareil: string;
}

export const HEURE = 3_600_000;
export const JOUR = 24 * HEURE;
