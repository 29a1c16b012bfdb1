import { journalEntry, unitOf } from '../journal.ts';
import type { Session } from '../ports.ts';
import { mayGrant } from './invite.ts';
import { type AccountServices, type Outcome, problem } from './services.ts';

/**
 * Disables an account: none of its devices is served from then on (SY10). Nobody disables himself, nor
 * an account with a role that he could not have given.
 */
export async function disablePerson(
  services: Pick<AccountServices, 'accounts' | 'store' | 'clock'>,
  by: Session,
  personneId: string,
): Promise<Outcome<null>> {
  const personne = await services.accounts.personne(personneId);
  if (!personne) return problem('introuvable');
  if (personneId === by.actor.personneId || !personne.roles.every((role) => mayGrant(by.actor, role)))
    return problem('interdit');
  if (personne.desactiveeLe !== null) return { ok: true, value: null };
  const now = services.clock.now();
  await services.accounts.savePersonne({ ...personne, desactiveeLe: now });
  const line = {
    action: 'personne.desactiver',
    entity: 'personne',
    id: personneId,
    apres: { desactiveeLe: now },
  };
  await services.store.commit([unitOf({ journal: [journalEntry(by, now, line)] })]);
  return { ok: true, value: null };
}
