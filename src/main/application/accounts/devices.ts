import type { DeviceView } from '../../../protocol/accounts.ts';
import { journalEntry, unitOf } from '../journal.ts';
import type { Session } from '../ports.ts';
import { type AccountServices, type Outcome, problem } from './services.ts';

type Services = Pick<AccountServices, 'accounts' | 'store' | 'clock'>;

/** An account's devices, newest contact first. */
export async function listDevices(
  services: Pick<AccountServices, 'accounts'>,
  personneId: string,
  courantId: string,
): Promise<readonly DeviceView[]> {
  const rows = await services.accounts.appareilsOf(personneId);
  return rows
    .map(({ id, nom, creeLe, vuLe, revoqueLe }) => ({
      id,
      nom,
      creeLe,
      vuLe,
      revoqueLe,
      courant: id === courantId,
    }))
    .sort((a, b) => b.vuLe - a.vuLe);
}

/** SY10: closes a device for good. `deNimporteQui`: the caller may close others' too (admin, scolarité). */
export async function revokeDevice(
  services: Services,
  by: Session,
  deviceId: string,
  deNimporteQui: boolean,
): Promise<Outcome<null>> {
  const appareil = await services.accounts.appareil(deviceId);
  if (!appareil || (!deNimporteQui && appareil.personneId !== by.actor.personneId))
    return problem('introuvable');
  if (appareil.revoqueLe !== null) return { ok: true, value: null };
  const now = services.clock.now();
  await services.accounts.saveAppareil({ ...appareil, revoqueLe: now });
  const line = { action: 'appareil.revoquer', entity: 'appareil', id: deviceId, apres: { revoqueLe: now } };
  await services.store.commit([unitOf({ journal: [journalEntry(by, now, line)] })]);
  return { ok: true, value: null };
}
