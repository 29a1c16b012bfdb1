import { estPerime, placePourEnvoi } from '../../domain/piece/envoi.ts';
import type { Envoi, EnvoiStore } from './envois-port.ts';
import type { Clock } from './ports.ts';

interface Services {
  readonly envois: EnvoiStore;
  readonly clock: Clock;
}

/** The deposit under way of this very file as this pièce, if its first request was heard. */
export const envoiCommence = (
  { envois }: Pick<Services, 'envois'>,
  asked: Omit<Envoi, 'id' | 'commenceLe'>,
): Envoi | undefined => envois.enCours().find((one) => isSameFile(one, asked));

/**
 * LC4: makes room for a deposit in parts, durably. False: the server has none left now.
 * FI1: a candidat's own oldest ones give way to it.
 */
export async function commencerEnvoi({ envois }: Pick<Services, 'envois'>, envoi: Envoi): Promise<boolean> {
  const cedent = placePourEnvoi(envois.enCours(), envoi);
  if (!cedent) return false;
  for (const id of cedent) await envois.oublier(id);
  await envois.commencer(envoi);
  return true;
}

const isSameFile = (one: Envoi, asked: Omit<Envoi, 'id' | 'commenceLe'>): boolean =>
  one.candidatId === asked.candidatId &&
  one.dossierId === asked.dossierId &&
  one.typeId === asked.typeId &&
  one.sha256 === asked.sha256 &&
  one.octets === asked.octets &&
  one.nomFichier === asked.nomFichier;

/** Forgets deposits that nobody ended. Safe to run twice; returns how many went. */
export async function purgerEnvois({ envois, clock }: Services): Promise<number> {
  const perimes = envois.enCours().filter((envoi) => estPerime(envoi, clock.now()));
  for (const { id } of perimes) await envois.oublier(id);
  return perimes.length;
}
