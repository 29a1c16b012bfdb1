import { normaliserMail } from '../../../domain/compte/compte.ts';
import { normaliserNumero } from '../../../domain/compte/numero.ts';
import { checkPassword } from '../accounts/password-policy.ts';
import { type Outcome, problem } from '../accounts/services.ts';
import type { CandidatLu, Compte } from '../candidats-port.ts';
import { renvoyerActivation } from './creer-compte.ts';
import { lienValable, mailDuCompte, nouveauLien } from './liens.ts';
import type { CandidatServices, Origine } from './services.ts';
import { ligneDuCompte, nouvelleSession } from './sessions.ts';

/** A browser that was signed in: what its cookie holds. */
export interface Ouverte {
  readonly jeton: string;
}

/** PR1: signs in by login or address. Unknown, wrong, not activated: the same answer after the same work. */
export async function connecter(
  services: CandidatServices,
  saisie: { readonly utilisateur: string; readonly motDePasse: string },
  origine: Origine,
): Promise<Outcome<Ouverte>> {
  const { comptes, passwords } = services;
  const parMail = saisie.utilisateur.includes('@');
  const cle = parMail ? normaliserMail(saisie.utilisateur) : normaliserNumero(saisie.utilisateur);
  const attempt = await services.throttle.attempt(`candidat ${cle}`, origine.adresse);
  if (!attempt.ok) return problem('trop_de_requetes', { secondes: attempt.secondes });
  const compte = await (parMail ? comptes.compteByEmail(cle) : comptes.compteByNumero(cle));
  const juste = await passwords.verify(compte?.motDePasse ?? null, saisie.motDePasse);
  const candidat = compte && (await comptes.candidat(compte.candidatId));
  if (!candidat || !juste || compte.activeLe === null) return problem('identifiants_refuses');
  await attempt.succeeded();
  return ouvrir(services, candidat, origine, 'session.ouvrir');
}

async function ouvrir(
  services: CandidatServices,
  candidat: CandidatLu,
  { appareil }: Origine,
  action: string,
  rest: { readonly compte?: Compte; readonly lienId?: string; readonly fermeToutes?: boolean } = {},
): Promise<Outcome<Ouverte>> {
  const { session, jeton } = nouvelleSession(services, candidat.id, appareil);
  const written = await services.comptes.ecrire(candidat.id, {
    ...(rest.compte ? { compte: rest.compte } : {}),
    ...(rest.lienId === undefined ? {} : { utilise: { liens: [rest.lienId], le: services.clock.now() } }),
    ...(rest.fermeToutes ? { ferme: 'toutes' } : {}),
    sessions: [session],
    journal: [ligneDuCompte(services, candidat, action, { apres: { sessionId: session.id } })],
    ...(action === 'compte.reinitialiser'
      ? { mails: [mailDuCompte(services, { kind: 'candidat', id: candidat.id }, 'mot_de_passe_change', {})] }
      : {}),
  });
  // Somebody used the link, or changed the account, in this very moment.
  return written ? { ok: true, value: { jeton } } : problem('lien_refuse');
}

/**
 * PR1: the candidat chooses his password by the link that was mailed to him, and is signed in. The link is
 * single-use; a reset closes every session there was.
 */
export async function choisirMotDePasse(
  services: CandidatServices,
  genre: 'activation' | 'reinitialisation',
  saisie: { readonly jeton: string; readonly motDePasse: string },
  origine: Origine,
): Promise<Outcome<Ouverte>> {
  const attempt = await services.throttle.attempt(null, origine.adresse);
  if (!attempt.ok) return problem('trop_de_requetes', { secondes: attempt.secondes });
  const lien = await lienValable(services, saisie.jeton, [genre]);
  const compte = lien && (await services.comptes.compte(lien.candidatId));
  const candidat = lien && (await services.comptes.candidat(lien.candidatId));
  if (!lien || !compte || !candidat) return problem('lien_refuse');
  await attempt.succeeded();
  const choisi = checkPassword(saisie.motDePasse, compte.email);
  if (!choisi.ok) return choisi;
  const motDePasse = await services.passwords.hash(choisi.value);
  const activeLe = compte.activeLe ?? services.clock.now();
  const action = genre === 'activation' ? 'compte.activer' : 'compte.reinitialiser';
  return ouvrir(services, candidat, origine, action, {
    compte: { ...compte, motDePasse, activeLe },
    lienId: lien.id,
    fermeToutes: true,
  });
}

/** PR1: "I lost my identifiers": mails the login with a link for another password, where there is an account. */
export async function identifiantsPerdus(
  services: CandidatServices,
  email: string,
  origine: Origine,
): Promise<Outcome<null>> {
  return parMail(services, 'perdus', email, origine, async (candidat, compte) => {
    if (compte.activeLe === null) return renvoyerActivation(services, candidat);
    const { id, numero } = candidat;
    const destinataire = { kind: 'candidat', id } as const;
    if (compte.identifiantCas !== null && compte.motDePasse === null) {
      const mails = [mailDuCompte(services, destinataire, 'compte_ent', { numero })];
      await services.comptes.ecrire(id, { mails });
      return;
    }
    const lien = nouveauLien(services, id, 'reinitialisation');
    const donnees = { numero, lienId: lien.id, page: 'reinitialisation', expireLe: lien.expireLe };
    await services.comptes.ecrire(id, {
      annule: ['reinitialisation'],
      liens: [lien],
      mails: [mailDuCompte(services, destinataire, 'identifiants_perdus', donnees)],
    });
  });
}

/** PR1: "I lost my activation link": mails it again, where an account waits for it. */
export async function activationPerdue(
  services: CandidatServices,
  email: string,
  origine: Origine,
): Promise<Outcome<null>> {
  return parMail(services, 'activation', email, origine, async (candidat, compte) => {
    if (compte.activeLe === null) await renvoyerActivation(services, candidat);
    else await identifiantsPerdus(services, email, origine);
  });
}

/** The same answer whether the address is known or not; its attempts are counted, so that nobody's box is flooded. */
async function parMail(
  services: CandidatServices,
  quoi: string,
  saisi: string,
  { adresse }: Origine,
  act: (candidat: CandidatLu, compte: Compte) => Promise<void>,
): Promise<Outcome<null>> {
  const email = normaliserMail(saisi);
  const attempt = await services.throttle.attempt(`${quoi} ${email}`, adresse);
  if (!attempt.ok) return problem('trop_de_requetes', { secondes: attempt.secondes });
  const compte = await services.comptes.compteByEmail(email);
  const candidat = compte && (await services.comptes.candidat(compte.candidatId));
  if (candidat) await act(candidat, compte);
  return { ok: true, value: null };
}
