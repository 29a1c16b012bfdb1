import type { Actor } from '../../../domain/actor.ts';
import { SESSION_HEURES_INACTIVE, SESSION_JOURS_MAX } from '../../../domain/compte/compte.ts';
import { sha256Hex } from '../accounts/tokens.ts';
import type { CandidatLu, Compte, SessionCandidat } from '../candidats-port.ts';
import { journalEntry } from '../journal.ts';
import type { JournalEntry } from '../ports.ts';
import { type CandidatServices, HEURE, JOUR } from './services.ts';

/** A candidat who is signed in. */
export interface Connecte {
  readonly actor: Actor;
  readonly candidat: CandidatLu;
  readonly compte: Compte;
  readonly session: SessionCandidat;
}

/** PM1: a candidat is himself, and nothing else. */
export const acteurDe = (candidat: Pick<CandidatLu, 'id' | 'nom' | 'prenom'>): Actor => ({
  personneId: candidat.id,
  nom: `${candidat.prenom} ${candidat.nom}`.trim(),
  roles: [{ kind: 'candidat', candidatId: candidat.id }],
  recusations: [],
});

/** A session and its token, which is said once and kept by the browser alone. */
export function nouvelleSession(
  { ids, clock }: Pick<CandidatServices, 'ids' | 'clock'>,
  candidatId: string,
  appareil: string,
  ticketHash: string | null = null,
): { readonly session: SessionCandidat; readonly jeton: string } {
  const now = clock.now();
  const jeton = ids.token(32);
  const session = {
    id: ids.uuid(),
    candidatId,
    jetonHash: sha256Hex(jeton),
    appareil,
    creeLe: now,
    vuLe: now,
    expireLe: now + SESSION_JOURS_MAX * JOUR,
    ticketHash,
  };
  return { session, jeton };
}

/** Who a session's token (64 hex digits) stands for; undefined: unknown, idle for too long, or over. */
export async function sessionDe(
  { comptes, clock }: Pick<CandidatServices, 'comptes' | 'clock'>,
  jeton: string,
): Promise<Connecte | undefined> {
  if (!/^[0-9a-f]{64}$/.test(jeton)) return undefined;
  const session = await comptes.sessionByJeton(sha256Hex(jeton));
  const now = clock.now();
  if (!session || session.expireLe <= now || session.vuLe + SESSION_HEURES_INACTIVE * HEURE <= now)
    return undefined;
  const candidat = await comptes.candidat(session.candidatId);
  const compte = await comptes.compte(session.candidatId);
  if (!candidat || !compte || compte.activeLe === null) return undefined;
  await comptes.sessionVue(session.id, now);
  return { actor: acteurDe(candidat), candidat, compte, session };
}

/** A line of the journal about a candidat's account, written by himself (PM6). */
export const ligneDuCompte = (
  { clock }: Pick<CandidatServices, 'clock'>,
  candidat: Pick<CandidatLu, 'id' | 'nom' | 'prenom'>,
  action: string,
  rest: { readonly avant?: unknown; readonly apres?: unknown } = {},
): JournalEntry =>
  journalEntry({ actor: acteurDe(candidat), deviceId: '' }, clock.now(), {
    action,
    entity: 'candidat',
    id: candidat.id,
    ...rest,
  });

/** Ends one session of this candidat, or with null every one of them. */
export async function fermerSession(
  services: CandidatServices,
  { candidat }: Pick<Connecte, 'candidat'>,
  sessionId: string | null,
): Promise<void> {
  await services.comptes.ecrire(candidat.id, {
    ferme: sessionId === null ? 'toutes' : [sessionId],
    journal: [ligneDuCompte(services, candidat, 'session.fermer', { apres: { sessionId } })],
  });
}

/** PR2: single sign-out: what this CAS ticket opened ends. */
export async function fermerParTicket(
  { comptes }: Pick<CandidatServices, 'comptes'>,
  ticketHash: string,
): Promise<void> {
  for (const { id, candidatId } of await comptes.sessionsByTicket(ticketHash))
    await comptes.ecrire(candidatId, { ferme: [id] });
}
