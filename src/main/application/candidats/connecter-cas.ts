import { PROFIL_VIDE } from '../../../domain/candidat/profil-vide.ts';
import { numeroDe, OCTETS_NUMERO } from '../../../domain/compte/numero.ts';
import { type Outcome, problem } from '../accounts/services.ts';
import type { CandidatLu, Compte } from '../candidats-port.ts';
import type { EtudiantConnu } from '../scolarite-port.ts';
import type { Ouverte } from './connecter.ts';
import type { CandidatServices, Origine } from './services.ts';
import { ligneDuCompte, nouvelleSession } from './sessions.ts';

/** Who the ENT says somebody is, and what the establishment knows of him already. */
export interface IdentiteEnt {
  /** What the account is found by. */
  readonly utilisateur: string;
  readonly nom: string;
  readonly prenom: string;
  readonly email: string;
  readonly etudiant: EtudiantConnu | undefined;
  /** Of the ticket that opened this sign-in, for single sign-out. */
  readonly ticketHash: string;
}

/** Two sign-ins of one person at once, or a login that is taken: looked at again. */
const ESSAIS = 5;

/**
 * PR2: signs in by the ENT. The first time an account is made with what is known of him; an account that was
 * made here with the same address, which its owner confirmed, becomes his. The cursus interne is taken anew
 * each time; what he wrote himself stays.
 */
export async function connecterParCas(
  services: CandidatServices,
  identite: IdentiteEnt,
  origine: Origine,
): Promise<Outcome<Ouverte>> {
  for (let i = 0; i < ESSAIS; i += 1) {
    const { candidat, compte } = (await dejaConnu(services, identite)) ?? nouveau(services, identite);
    const { session, jeton } = nouvelleSession(services, candidat.id, origine.appareil, identite.ticketHash);
    const action = compte.version === 0 ? 'compte.creerParEnt' : 'session.ouvrirParEnt';
    const written = await services.comptes.ecrire(candidat.id, {
      candidat,
      compte,
      // Links mailed before it was his open nothing any more.
      ...(compte.identifiantCas === identite.utilisateur && compte.version > 0
        ? { annule: ['activation'] }
        : {}),
      sessions: [session],
      journal: [ligneDuCompte(services, candidat, action, { apres: { sessionId: session.id } })],
    });
    if (written) return { ok: true, value: { jeton } };
  }
  return problem('indisponible');
}

async function dejaConnu(
  { comptes, clock }: CandidatServices,
  { utilisateur, nom, prenom, email, etudiant }: IdentiteEnt,
): Promise<{ readonly candidat: CandidatLu; readonly compte: Compte } | undefined> {
  const compte = (await comptes.compteByCas(utilisateur)) ?? (await comptes.compteByEmail(email));
  const candidat = compte && (await comptes.candidat(compte.candidatId));
  // Another person of the ENT has this address here: it is not his to take.
  if (!candidat || (compte.identifiantCas !== null && compte.identifiantCas !== utilisateur))
    return undefined;
  const profil = etudiant ? { ...candidat.profil, cursusInterne: etudiant.cursusInterne } : candidat.profil;
  // Nobody has confirmed it yet: what was typed there may be anybody's.
  const noms = compte.activeLe === null ? { nom, prenom } : {};
  return {
    candidat: { ...candidat, ...noms, profil },
    compte: { ...compte, identifiantCas: utilisateur, activeLe: compte.activeLe ?? clock.now() },
  };
}

function nouveau(
  { ids, clock }: CandidatServices,
  { utilisateur, nom, prenom, email, etudiant }: IdentiteEnt,
): { readonly candidat: CandidatLu; readonly compte: Compte } {
  const now = clock.now();
  const id = ids.uuid();
  const { infos = null, adresse = null, bac = null, cursusInterne = [] } = etudiant ?? {};
  return {
    candidat: {
      id,
      numero: numeroDe(Buffer.from(ids.token(OCTETS_NUMERO), 'hex')),
      email,
      nom,
      prenom,
      langue: 'fr',
      profil: { ...PROFIL_VIDE, infos, adresse, bac, cursusInterne },
      creeLe: now,
      version: 0,
    },
    compte: {
      candidatId: id,
      email,
      motDePasse: null,
      activeLe: now,
      identifiantCas: utilisateur,
      version: 0,
    },
  };
}
