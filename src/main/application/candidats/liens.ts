import { ACTIVATION_JOURS, MAIL_HEURES, REINITIALISATION_HEURES } from '../../../domain/compte/compte.ts';
import { sha256Hex } from '../accounts/tokens.ts';
import type { GenreLien, Lien } from '../candidats-port.ts';
import type { MailDraft } from '../ports.ts';
import { type CandidatServices, HEURE, JOUR } from './services.ts';

const DUREES: Readonly<Record<GenreLien, number>> = {
  activation: ACTIVATION_JOURS * JOUR,
  reinitialisation: REINITIALISATION_HEURES * HEURE,
  mailAncien: MAIL_HEURES * HEURE,
  mailNouveau: MAIL_HEURES * HEURE,
};

/** The token of a mailed link: made when the mail leaves, stored nowhere (PR1). */
export const jetonDuLien = (derive: CandidatServices['derive'], lienId: string): string =>
  derive(`lien:${lienId}`);

/** A new link of a candidat. */
export function nouveauLien(
  { ids, derive, clock }: Pick<CandidatServices, 'ids' | 'derive' | 'clock'>,
  candidatId: string,
  genre: GenreLien,
  email = '',
): Lien {
  const id = ids.uuid();
  return {
    id,
    candidatId,
    genre,
    jetonHash: sha256Hex(jetonDuLien(derive, id)),
    expireLe: clock.now() + DUREES[genre],
    utiliseLe: null,
    email,
  };
}

/** The mail that carries a link, or none; the worker adds the token (`lienId`). */
export const mailDuCompte = (
  { ids, clock }: Pick<CandidatServices, 'ids' | 'clock'>,
  destinataire: MailDraft['destinataire'],
  modele: string,
  donnees: Readonly<Record<string, unknown>>,
): MailDraft => ({
  id: ids.uuid(),
  destinataire,
  modele,
  donnees,
  avertissement: null,
  creeLe: clock.now(),
});

/** A link that works now, of one of these kinds; undefined: unknown, used or expired, all alike. */
export async function lienValable(
  { comptes, clock }: Pick<CandidatServices, 'comptes' | 'clock'>,
  jeton: string,
  genres: readonly GenreLien[],
): Promise<Lien | undefined> {
  const lien = await comptes.lienByJeton(sha256Hex(jeton));
  return lien && genres.includes(lien.genre) && lien.utiliseLe === null && lien.expireLe > clock.now()
    ? lien
    : undefined;
}
