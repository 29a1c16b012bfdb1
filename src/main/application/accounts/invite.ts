import type { Actor, Role } from '../../../domain/actor.ts';
import type { Langue } from '../../../domain/codes.ts';
import type { Invitation, Personne } from '../accounts-port.ts';
import { type Author, journalEntry, unitOf } from '../journal.ts';
import type { MailDraft } from '../ports.ts';
import { membershipChanges } from './membership.ts';
import { type AccountServices, type Outcome, problem } from './services.ts';
import { normalEmail } from './sign-in.ts';
import { sha256Hex } from './tokens.ts';

export interface InviteInput {
  readonly email: string;
  readonly nom: string;
  readonly prenom: string;
  readonly langue: Langue;
  readonly roles: readonly Role[];
  /** OR5: end of an external member's account, ms, or null. */
  readonly expireLe: number | null;
}

/** The token of an invitation link: derived when it is needed, stored nowhere, not even in the outbox. */
export const invitationToken = (derive: AccountServices['derive'], invitationId: string): string =>
  derive(`invitation:${invitationId}`);

/** PM1: who may give a role. The scolarité hires everybody but its own kind and admins. */
export const mayGrant = (actor: Actor, role: Role): boolean =>
  actor.roles.some(
    (own) =>
      own.kind === 'admin' ||
      (own.kind === 'scolarite' && role.kind !== 'admin' && role.kind !== 'scolarite'),
  );

/**
 * OR5: makes (or completes, while nobody has accepted yet) an account and invites its person by mail.
 * The link is single-use and expires; an account that has a password is never invited again.
 */
export async function invite(
  services: AccountServices,
  by: Author & { readonly actor: Actor },
  input: InviteInput,
): Promise<
  Outcome<{ readonly personne: Personne; readonly invitation: Invitation; readonly jeton: string }>
> {
  if (input.roles.length === 0 || !input.roles.every((role) => mayGrant(by.actor, role)))
    return problem('interdit');
  const { accounts, store, clock, ids } = services;
  const now = clock.now();
  const email = normalEmail(input.email);
  const known = await accounts.personneByEmail(email);
  if (known && (known.motDePasse !== null || !known.roles.every((role) => mayGrant(by.actor, role))))
    return problem('compte_existant');

  const personne: Personne = {
    id: known?.id ?? ids.uuid(),
    nom: input.nom,
    prenom: input.prenom,
    email,
    langue: input.langue,
    motDePasse: null,
    roles: input.roles,
    expireLe: input.expireLe,
    desactiveeLe: null,
    creeLe: known?.creeLe ?? now,
  };
  const invitationId = ids.uuid();
  const jeton = invitationToken(services.derive, invitationId);
  const invitation: Invitation = {
    id: invitationId,
    personneId: personne.id,
    jetonHash: sha256Hex(jeton),
    expireLe: now + services.invitationDays * 86_400_000,
    utiliseeLe: null,
  };
  const membership = await membershipChanges(store, personne);
  if (!membership) return problem('introuvable');
  const mail: MailDraft = {
    id: ids.uuid(),
    destinataire: { kind: 'personne', id: personne.id },
    modele: 'invitation',
    donnees: { invitationId, expireLe: invitation.expireLe },
    avertissement: null,
    creeLe: now,
  };
  const line = {
    action: 'personne.inviter',
    entity: 'personne',
    id: personne.id,
    avant: known && { roles: known.roles, expireLe: known.expireLe },
    apres: { roles: personne.roles, expireLe: personne.expireLe },
  };
  // The account first: a mail must never name an account that is not there. Broken off between the
  // two, the invitation has no mail, and inviting again completes it.
  await accounts.savePersonne(personne);
  await accounts.saveInvitation(invitation);
  const result = await store.commit([
    unitOf({ changes: membership, mails: [mail], journal: [journalEntry(by, now, line)] }),
  ]);
  if (!result.ok) return problem('indisponible');
  return { ok: true, value: { personne, invitation, jeton } };
}
