/** A deposit that comes in parts, as far as its limits look at it. */
export interface EnvoiEnCours {
  readonly id: string;
  readonly candidatId: string;
  /** Bytes of the whole file, as announced: this much room is kept for it. */
  readonly octets: number;
  /** OR4: when its first request began, ms. */
  readonly commenceLe: number;
}

/** A deposit that was not ended by then begins again from its first byte. */
export const ENVOI_HEURES = 24;
/** Of one candidat, at once: more than a candidature asks for. */
export const ENVOIS_PAR_CANDIDAT = 20;
/** Of all candidats, at once, in bytes. */
export const OCTETS_EN_COURS_MAX = 2_000_000_000;

/** FI1: began so long ago that nobody comes back to it. */
export const estPerime = ({ commenceLe }: EnvoiEnCours, now: number): boolean =>
  now - commenceLe >= ENVOI_HEURES * 3_600_000;

/**
 * FI1: which deposits under way give their room to a new one of `octets` bytes; null: the server has none
 * left, and the candidat tries again a little later. Nobody ever makes another candidat's deposit go.
 */
export function placePourEnvoi(
  enCours: readonly EnvoiEnCours[],
  nouveau: Pick<EnvoiEnCours, 'candidatId' | 'octets'>,
): readonly string[] | null {
  const siens = enCours
    .filter(({ candidatId }) => candidatId === nouveau.candidatId)
    .toSorted((a, b) => a.commenceLe - b.commenceLe);
  const cedent = siens.slice(0, Math.max(0, siens.length - ENVOIS_PAR_CANDIDAT + 1));
  const octets = (envois: readonly EnvoiEnCours[]): number =>
    envois.reduce((total, envoi) => total + envoi.octets, 0);
  const reste = octets(enCours) - octets(cedent);
  return reste + nouveau.octets > OCTETS_EN_COURS_MAX ? null : cedent.map(({ id }) => id);
}
