import type { AcceptInvitationRequest, SignInAnswer } from '../../../protocol/accounts.ts';
import { checkPassword } from './password-policy.ts';
import { isLive } from './person.ts';
import { type AccountServices, type Outcome, problem } from './services.ts';
import { openDevice } from './sign-in.ts';
import { sha256Hex } from './tokens.ts';

/**
 * OR5: the invited person chooses a password and this device is signed in. Unknown, used and expired
 * links answer the same; of two at once, one wins. Only an account without a password can be taken.
 */
export async function acceptInvitation(
  services: AccountServices,
  input: AcceptInvitationRequest,
  adresse: string,
): Promise<Outcome<SignInAnswer>> {
  const { accounts, clock, passwords } = services;
  const attempt = await services.throttle.attempt(null, adresse);
  if (!attempt.ok) return problem('trop_de_requetes', { secondes: attempt.secondes });
  const now = clock.now();
  const invitation = await accounts.invitationByJeton(sha256Hex(input.jeton));
  const personne = invitation && (await accounts.personne(invitation.personneId));
  if (
    !invitation ||
    !personne ||
    invitation.utiliseeLe !== null ||
    invitation.expireLe <= now ||
    personne.motDePasse !== null ||
    !isLive(personne, now)
  )
    return problem('invitation_refusee');
  await attempt.succeeded();
  const checked = checkPassword(input.motDePasse, personne.email);
  if (!checked.ok) return checked;
  const motDePasse = await passwords.hash(checked.value);
  if (!(await accounts.consumeInvitation(invitation.id, now))) return problem('invitation_refusee');
  const accepted = { ...personne, motDePasse };
  await accounts.savePersonne(accepted);
  return { ok: true, value: await openDevice(services, accepted, input.appareil) };
}
