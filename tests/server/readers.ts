import type { Role } from '../../src/domain/actor.ts';
import { aRecusation, aUnit, write } from '../contracts/factories.ts';
import { aDevice, type Device, type TestServer } from './harness.ts';

/** Everybody who may knock, each once: roles, then the same roles elsewhere, then who is let in no more. */
export const READERS = [
  'anonymous',
  'candidat',
  'lecteur',
  'membre',
  'president',
  'gestionnaire',
  'scolarite',
  'admin',
  'membreAilleurs',
  'gestionnaireAilleurs',
  'recuse',
  'revoque',
  'expire',
] as const;
export type ReaderName = (typeof READERS)[number];

const ROLES: Readonly<Record<Exclude<ReaderName, 'anonymous'>, readonly Role[]>> = {
  candidat: [{ kind: 'candidat', candidatId: 'candidat-d1' }],
  lecteur: [{ kind: 'lecteur', commissionId: 'c1' }],
  membre: [{ kind: 'membre', commissionId: 'c1' }],
  president: [{ kind: 'president', commissionId: 'c1' }],
  gestionnaire: [{ kind: 'gestionnaire', centreId: 'ce1' }],
  scolarite: [{ kind: 'scolarite' }],
  admin: [{ kind: 'admin' }],
  membreAilleurs: [{ kind: 'membre', commissionId: 'c3' }],
  gestionnaireAilleurs: [{ kind: 'gestionnaire', centreId: 'ce2' }],
  recuse: [{ kind: 'membre', commissionId: 'c1' }],
  revoque: [{ kind: 'president', commissionId: 'c1' }],
  expire: [{ kind: 'scolarite' }],
};

/** A device for each of them; null for who has none. 'recuse' stands back from these candidats. */
export async function knockers(
  server: TestServer,
  recusedFrom: readonly string[],
): Promise<Readonly<Record<ReaderName, Device | null>>> {
  const devices: [ReaderName, Device | null][] = [['anonymous', null]];
  for (const name of READERS) {
    if (name === 'anonymous') continue;
    const over = name === 'expire' ? { expireLe: server.clock.now() } : {};
    const device = await aDevice(server, name, ROLES[name], over);
    devices.push([name, device]);
    if (name !== 'revoque') continue;
    const appareil = await server.store.appareil(device.deviceId);
    if (appareil) await server.store.saveAppareil({ ...appareil, revoqueLe: server.clock.now() });
  }
  await server.store.commit([
    aUnit({
      changes: recusedFrom.map((candidatId) =>
        write('recusation', aRecusation({ candidatId, personneId: 'recuse' }), 0, {
          scopes: ['personne:recuse'],
        }),
      ),
    }),
  ]);
  return Object.fromEntries(devices) as Record<ReaderName, Device | null>;
}

/** A row of a table of expectations: what most get, and who gets something else. */
export type Row = Readonly<Partial<Record<ReaderName, string>>> & { readonly others: string };

/** What a reader is expected to get. */
export const expectedFor = (row: Row, reader: ReaderName): string => row[reader] ?? row.others;
