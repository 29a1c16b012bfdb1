import type { SignInAnswer, SignInRequest } from '../../../protocol/accounts.ts';
import type { Personne } from '../accounts-port.ts';
import { journalEntry, unitOf } from '../journal.ts';
import { actorOf, isLive, meOf } from './person.ts';
import { type AccountServices, type Outcome, problem } from './services.ts';
import { sha256Hex } from './tokens.ts';

/** As stored and compared: lower case, no spaces around. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/**
 * Opens a device for an account. Unknown account, wrong password, no password yet, expired, disabled:
 * the same answer after the same work. `adresse` is the IP of the caller, for the throttle.
 */
export async function signIn(
  services: AccountServices,
  input: SignInRequest,
  adresse: string,
): Promise<Outcome<SignInAnswer>> {
  const email = normalEmail(input.email);
  const attempt = await services.throttle.attempt(email, adresse);
  if (!attempt.ok) return problem('trop_de_requetes', { secondes: attempt.secondes });
  const personne = await services.accounts.personneByEmail(email);
  const matches = await services.passwords.verify(personne?.motDePasse ?? null, input.motDePasse);
  if (!personne || !matches || !isLive(personne, services.clock.now()))
    return problem('identifiants_refuses');
  await attempt.succeeded();
  return { ok: true, value: await openDevice(services, personne, input.appareil) };
}

/** Adds a device to an account and says its token, once. */
export async function openDevice(
  services: AccountServices,
  personne: Personne,
  nom: string,
): Promise<SignInAnswer> {
  const { accounts, store, clock, ids } = services;
  const now = clock.now();
  const jeton = ids.token(32);
  const deviceId = ids.uuid();
  await accounts.saveAppareil({
    id: deviceId,
    personneId: personne.id,
    nom,
    jetonHash: sha256Hex(jeton),
    creeLe: now,
    vuLe: now,
    revoqueLe: null,
  });
  const by = { actor: actorOf(personne, []), deviceId };
  const line = { action: 'appareil.ouvrir', entity: 'appareil', id: deviceId, apres: { nom } };
  await store.commit([unitOf({ journal: [journalEntry(by, now, line)] })]);
  return { jeton, deviceId, me: meOf(personne, await store.recusationsOf(personne.id)) };
}
