import type { AccountStore, Appareil, Personne } from '../accounts-port.ts';
import type { Clock, DocumentStore, Session } from '../ports.ts';
import { actorOf, isLive } from './person.ts';
import { sha256Hex } from './tokens.ts';

export type DeviceSession =
  | {
      readonly kind: 'ouverte';
      readonly session: Session;
      readonly personne: Personne;
      readonly appareil: Appareil;
    }
  /** SY10: a token that was good once. The workspace erases itself; what it still sends is kept aside. */
  | { readonly kind: 'revoquee'; readonly personne: Personne; readonly appareil: Appareil }
  | { readonly kind: 'inconnue' };

/**
 * Who a device token (as sent, 64 hex digits) stands for. A disabled or expired account and a revoked
 * device are told apart from an unknown token, because the holder proves with it that it was his.
 */
export async function sessionOf(
  services: { readonly accounts: AccountStore; readonly store: DocumentStore; readonly clock: Clock },
  jeton: string,
): Promise<DeviceSession> {
  if (!/^[0-9a-f]{64}$/.test(jeton)) return { kind: 'inconnue' };
  const appareil = await services.accounts.appareilByJeton(sha256Hex(jeton));
  const personne = appareil && (await services.accounts.personne(appareil.personneId));
  if (!appareil || !personne) return { kind: 'inconnue' };
  const now = services.clock.now();
  if (appareil.revoqueLe !== null || !isLive(personne, now)) return { kind: 'revoquee', personne, appareil };
  await services.accounts.seen(appareil.id, now);
  const recusations = await services.store.recusationsOf(personne.id);
  return {
    kind: 'ouverte',
    session: { actor: actorOf(personne, recusations), deviceId: appareil.id },
    personne,
    appareil,
  };
}
