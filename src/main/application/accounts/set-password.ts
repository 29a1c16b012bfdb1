import type { Personne } from '../accounts-port.ts';
import { journalEntry, unitOf } from '../journal.ts';
import type { Session } from '../ports.ts';
import { checkPassword } from './password-policy.ts';
import type { AccountServices, Outcome } from './services.ts';

/** Gives an account another password; its devices stay signed in, and are revoked apart (SY10). */
export async function setPassword(
  services: Pick<AccountServices, 'accounts' | 'store' | 'clock' | 'passwords'>,
  by: Session,
  personne: Personne,
  motDePasse: string,
): Promise<Outcome<null>> {
  const checked = checkPassword(motDePasse, personne.email);
  if (!checked.ok) return checked;
  await services.accounts.savePersonne({
    ...personne,
    motDePasse: await services.passwords.hash(checked.value),
  });
  const line = { action: 'personne.motDePasse', entity: 'personne', id: personne.id };
  await services.store.commit([unitOf({ journal: [journalEntry(by, services.clock.now(), line)] })]);
  return { ok: true, value: null };
}
