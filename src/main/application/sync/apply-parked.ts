import { actorOf, isLive } from '../accounts/person.ts';
import type { AccountStore } from '../accounts-port.ts';
import type { DocumentStore, MutationRecord } from '../ports.ts';
import { actOf } from './decide-mutation.ts';
import { isQuarantined } from './quarantine.ts';
import { type PushServices, settle } from './settle.ts';

/**
 * SY9: after an upgrade, settles the mutations that were parked because their type was unknown then, in
 * the order they came. Each is decided as if it arrived now; those kept for an admin (SY10) and those
 * still unknown stay. Returns how many got their outcome. Safe to run twice.
 */
export async function applyParked(
  services: PushServices & { readonly accounts: AccountStore; readonly store: DocumentStore },
): Promise<number> {
  let settled = 0;
  for (const record of await services.store.parked()) {
    if (isQuarantined(record.detail) || !actOf(record)) continue;
    if (await settleOne(services, record)) settled += 1;
  }
  return settled;
}

async function settleOne(
  services: PushServices & { readonly accounts: AccountStore },
  record: MutationRecord,
): Promise<boolean> {
  const { accounts, store, clock } = services;
  const appareil = await accounts.appareil(record.deviceId);
  const personne = appareil && (await accounts.personne(appareil.personneId));
  // SY10: who is no longer let in applies nothing, not even what he sent before; an admin sees it parked.
  if (!personne || appareil.revoqueLe !== null || !isLive(personne, clock.now())) return false;
  const session = {
    actor: actorOf(personne, await store.recusationsOf(personne.id)),
    deviceId: record.deviceId,
  };
  return (await settle(services, session, [record])) !== undefined;
}
