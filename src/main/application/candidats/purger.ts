import { ACTIVATION_JOURS } from '../../../domain/compte/compte.ts';
import { type CandidatServices, JOUR } from './services.ts';

/** PR1, DE9: accounts that were not activated in time leave nothing. Safe to run twice; returns how many went. */
export function purgerComptes({
  comptes,
  clock,
}: Pick<CandidatServices, 'comptes' | 'clock'>): Promise<number> {
  const now = clock.now();
  return comptes.purgerComptes(now - ACTIVATION_JOURS * JOUR, now);
}
