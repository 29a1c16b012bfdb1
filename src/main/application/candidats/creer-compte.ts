import { PROFIL_VIDE } from '../../../domain/candidat/profil-vide.ts';
import type { Langue } from '../../../domain/codes.ts';
import { type ErreurCompte, type SaisieCompte, verifierCompte } from '../../../domain/compte/compte.ts';
import { numeroDe, OCTETS_NUMERO } from '../../../domain/compte/numero.ts';
import { type Outcome, problem } from '../accounts/services.ts';
import type { CandidatLu } from '../candidats-port.ts';
import { mailDuCompte, nouveauLien } from './liens.ts';
import type { CandidatServices, Origine } from './services.ts';
import { ligneDuCompte } from './sessions.ts';

/** Draws of a login before giving up: two in a row are taken once in 10^11. */
const TIRAGES = 5;

export type CompteCree = Outcome<null> | { readonly ok: false; readonly erreurs: readonly ErreurCompte[] };

/**
 * PR1: makes an account and mails its activation link with the login. An address that has an account
 * already gets the same answer, and a mail that says so: nobody learns here who is a candidat.
 */
export async function creerCompte(
  services: CandidatServices,
  saisie: SaisieCompte & { readonly langue: Langue },
  origine: Origine,
): Promise<CompteCree> {
  const verifiee = verifierCompte(saisie);
  if (!verifiee.ok) return verifiee;
  const { nom, prenom, email } = verifiee.value;
  const attempt = await services.throttle.attempt(`creation ${email}`, origine.adresse);
  if (!attempt.ok) return problem('trop_de_requetes', { secondes: attempt.secondes });
  const { clock, ids, comptes } = services;
  for (let i = 0; i < TIRAGES; i += 1) {
    if (await rappeler(services, email)) return { ok: true, value: null };
    const candidat: CandidatLu = {
      id: ids.uuid(),
      numero: numeroDe(Buffer.from(ids.token(OCTETS_NUMERO), 'hex')),
      email,
      nom,
      prenom,
      langue: saisie.langue,
      profil: PROFIL_VIDE,
      creeLe: clock.now(),
      version: 0,
    };
    const lien = nouveauLien(services, candidat.id, 'activation');
    const written = await comptes.ecrire(candidat.id, {
      candidat,
      compte: {
        candidatId: candidat.id,
        email,
        motDePasse: null,
        activeLe: null,
        identifiantCas: null,
        version: 0,
      },
      liens: [lien],
      journal: [ligneDuCompte(services, candidat, 'compte.creer')],
      mails: [activation(services, candidat, lien)],
    });
    if (!written) continue;
    await attempt.succeeded();
    return { ok: true, value: null };
  }
  return problem('indisponible');
}

/** The mail with the login and the activation link. */
export const activation = (
  services: Pick<CandidatServices, 'ids' | 'clock'>,
  { id, numero }: Pick<CandidatLu, 'id' | 'numero'>,
  lien: { readonly id: string; readonly expireLe: number },
) =>
  mailDuCompte(services, { kind: 'candidat', id }, 'compte_activation', {
    numero,
    lienId: lien.id,
    page: 'activation',
    expireLe: lien.expireLe,
  });

/** What an address with an account is sent instead: its activation again, or that it has an account. */
async function rappeler(services: CandidatServices, email: string): Promise<boolean> {
  const { comptes } = services;
  const compte = await comptes.compteByEmail(email);
  const candidat = compte && (await comptes.candidat(compte.candidatId));
  if (!candidat) return false;
  const { id, numero } = candidat;
  if (compte.activeLe === null) await renvoyerActivation(services, candidat);
  else
    await comptes.ecrire(id, {
      mails: [mailDuCompte(services, { kind: 'candidat', id }, 'compte_existant', { numero })],
    });
  return true;
}

/** PR1: the activation again; the link mailed before stops to work. */
export async function renvoyerActivation(services: CandidatServices, candidat: CandidatLu): Promise<void> {
  const lien = nouveauLien(services, candidat.id, 'activation');
  await services.comptes.ecrire(candidat.id, {
    annule: ['activation'],
    liens: [lien],
    mails: [activation(services, candidat, lien)],
  });
}
