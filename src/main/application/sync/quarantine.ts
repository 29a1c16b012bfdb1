import type { MutationEnvelope } from '../../../protocol/mutations.ts';
import type { Appareil, Personne } from '../accounts-port.ts';
import { unitOf } from '../journal.ts';
import type { Clock, CommitUnit, DocumentStore } from '../ports.ts';

/** Acts of one closed device that are kept; further ones are not, so that it can't fill the disk. */
const KEPT_PER_DEVICE = 2_000;

/** `detail` of a mutation that came after its device was closed (SY10). */
export interface Quarantine {
  readonly quarantaine: 'appareil_revoque' | 'compte_ferme';
  readonly personneId: string;
}

/** Whether a parked mutation waits for an admin rather than for an upgrade. */
export const isQuarantined = (detail: unknown): detail is Quarantine =>
  typeof detail === 'object' && detail !== null && 'quarantaine' in detail;

/**
 * SY10: keeps what a revoked device or closed account still sends, without applying any of it.
 * Returns how many were new. Repeating the call adds nothing.
 */
export async function keepAside(
  services: { readonly store: DocumentStore; readonly clock: Clock },
  personne: Personne,
  appareil: Appareil,
  mutations: readonly MutationEnvelope[],
): Promise<number> {
  const { store, clock } = services;
  const detail: Quarantine = {
    quarantaine: appareil.revoqueLe === null ? 'compte_ferme' : 'appareil_revoque',
    personneId: personne.id,
  };
  const recuLe = clock.now();
  const known = await store.deviceSeq(appareil.id);
  const earlier = (await store.parked()).filter(({ deviceId }) => deviceId === appareil.id).length;
  const units: CommitUnit[] = [];
  for (const { id, seq, type, payload, baseVersion, faitLe } of mutations) {
    // A device's numbers have no holes, here neither: what follows one can't be placed.
    if (seq !== known + units.length + 1 || earlier + units.length >= KEPT_PER_DEVICE) continue;
    const record = { deviceId: appareil.id, id, seq, type, payload, baseVersion, faitLe, recuLe };
    units.push(unitOf({ mutation: { ...record, outcome: 'parked', detail } }));
  }
  if (units.length === 0) return 0;
  const result = await store.commit(units);
  // Another connection of the same device kept them first.
  return result.ok ? units.length : 0;
}
