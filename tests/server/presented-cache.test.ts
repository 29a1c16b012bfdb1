import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, meOf } from '../../src/main/application/accounts/person.ts';
import { createPresentedCache } from '../../src/main/application/sync/presented-cache.ts';
import { pull as pullUncached } from '../../src/main/application/sync/pull.ts';
import type { PullFrame } from '../../src/protocol/sync.ts';
import { aUnit, write } from '../contracts/factories.ts';
import { NEW_REPLICA, pull } from './client.ts';
import { type Device, startTestServer, type TestServer } from './harness.ts';
import { expectedFor, knockers, READERS, type ReaderName, type Row } from './readers.ts';
import { seedWorld, transmitted } from './world.ts';

let server: TestServer;
let devices: Readonly<Record<ReaderName, Device | null>>;
beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files, [
    transmitted('a1', { annuleeLe: server.clock.now() }),
    transmitted('b1', { sessionId: 's2', commissionId: 'c2' }),
    transmitted('n1', { transmissions: [], statut: 'AT' }),
  ]);
  devices = await knockers(server, ['candidat-d1']);
});
afterEach(() => server.close());

const PULLS: Row = {
  anonymous: 'no',
  revoque: 'no',
  expire: 'no',
  candidat: 'no',
  admin: 'no',
  others: 'yes',
};
const readers = READERS.filter((reader) => expectedFor(PULLS, reader) === 'yes');

/** What the use case says of this reader, presented anew. */
async function uncached(device: Device): Promise<readonly PullFrame[]> {
  const personne = await server.store.personne(device.personneId);
  if (!personne) throw new Error('no person');
  const recusations = await server.store.recusationsOf(personne.id);
  const session = { actor: actorOf(personne, recusations), deviceId: device.deviceId };
  const services = { ...server.services, offlineDays: 30 };
  return Array.fromAsync(pullUncached(services, session, meOf(personne, recusations), NEW_REPLICA));
}

async function sameForAll(): Promise<void> {
  for (const reader of [...readers, ...readers.toReversed()]) {
    const device = devices[reader];
    if (!device) throw new Error('no device');
    const { start, docs, end } = await pull(server, device.jeton);
    // Through JSON, as the wire does: absent and undefined are the same.
    expect([reader, [start, ...docs, end]]).toEqual([
      reader,
      JSON.parse(JSON.stringify(await uncached(device))),
    ]);
  }
}

describe('presented dossiers kept for the next reader', () => {
  it('PM2: every reader is sent what he would be sent without them, whoever read before', sameForAll);

  it('PM4: a commission that turns blind is blind at once, and sees again at once', async () => {
    await sameForAll();
    for (const aveugle of [true, false]) {
      const c1 = await server.store.get('commission', 'c1');
      if (!c1) throw new Error('no commission');
      await server.store.commit([
        aUnit({ changes: [write('commission', { ...c1.body, aveugle }, c1.version)] }),
      ]);
      await sameForAll();
    }
  });

  it('SY1: a change of a dossier, or of what its session asks for, is sent', async () => {
    await sameForAll();
    const d2 = await server.store.get('dossier', 'd2');
    const s1 = await server.store.get('session', 's1');
    if (!d2 || !s1) throw new Error('no dossier');
    await server.store.commit([
      aUnit({ changes: [write('dossier', { ...d2.body, statut: 'CO' }, d2.version)] }),
    ]);
    await sameForAll();
    const typesPiece = s1.body.typesPiece.map((type) => ({ ...type, identifiante: true }));
    await server.store.commit([
      aUnit({ changes: [write('session', { ...s1.body, typesPiece }, s1.version)] }),
    ]);
    await sameForAll();
  });

  it('SY1: keeps no more bytes than it may, the last used ones', () => {
    const cache = createPresentedCache(10_000);
    const entry = {
      version: 1,
      context: '',
      lieu: { commissionId: 'c', centreId: 'e', candidatId: 'k' },
      sessionId: 's',
    };
    for (let i = 0; i < 20; i += 1) {
      cache.add(`d${i}`, entry, 'commission', new Uint8Array(1_000));
      cache.get('d0');
    }
    const kept = Array.from({ length: 20 }, (_, i) => cache.get(`d${i}`)).filter((one) => one !== undefined);
    expect(kept).toHaveLength(7);
    expect(cache.get('d0')).toBeDefined();
    expect(cache.get('d19')).toBeDefined();
    expect(cache.get('d1')).toBeUndefined();
  });
});
