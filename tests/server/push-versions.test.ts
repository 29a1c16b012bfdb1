import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyParked } from '../../src/main/application/sync/apply-parked.ts';
import type { PushFrame, PushOutcome } from '../../src/protocol/sync.ts';
import { aUnit } from '../contracts/factories.ts';
import { aQueue, deviceHeaders, pullRaw, push, pushRaw, results } from './client.ts';
import { aDevice, type Device, startTestServer, type TestServer } from './harness.ts';
import { contenuAvis, fileOf, seedWorld } from './world.ts';

let server: TestServer;
let membre: Device;
let _gest: Device;
beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  membre = await aDevice(server, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
  _gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }], {
    nom: 'Gest',
    prenom: 'Ève',
  });
});
afterEach(() => server.close());

const rendre = (dossierId: string, over: Record<string, unknown> = {}) =>
  ['avis.rendre@1', { dossierId, contenu: contenuAvis(over) }] as const;
const _cv = (dossierId: string) => fileOf(dossierId, 'cv').sha256;
const _outcomeOf = (frame: PushFrame | undefined): PushOutcome => {
  if (frame?.kind !== 'outcome') throw new Error('no outcome');
  return frame.outcome;
};

describe('versions and closed devices', () => {
  it('SY9: an unknown type, version or shape is parked, and what is behind goes on', async () => {
    const act = aQueue(server);
    const queue = [
      act('avis.parfumer@1', { dossierId: 'd1' }),
      act('avis.rendre@2', { dossierId: 'd1', contenu: {} }),
      act('avis.rendre@1', { dossierId: 'd1', contenu: 'autre' }),
      act(...rendre('d2')),
    ];
    expect(results(await push(server, membre.jeton, queue))).toEqual([
      'parked',
      'parked',
      'parked',
      'applied',
    ]);
    expect(await server.store.parked()).toHaveLength(3);
    expect(results(await push(server, membre.jeton, queue))).toEqual([
      'parked',
      'parked',
      'parked',
      'already',
    ]);
  });

  it('SY9: after an upgrade a parked act is applied, once, by the rights of its author then', async () => {
    // What an older server left of an act that this one knows.
    const act = aQueue(server);
    const parked = act(...rendre('d1'));
    const record = {
      deviceId: membre.deviceId,
      ...parked,
      recuLe: server.clock.now(),
      outcome: 'parked',
      detail: null,
    } as const;
    await server.store.commit([aUnit({ mutation: record })]);
    expect(await applyParked(server.services)).toBe(1);
    expect((await server.store.get('avis', 'd1.p1'))?.body.etat).toBe('rendu');
    expect(await applyParked(server.services)).toBe(0);
    expect(results(await push(server, membre.jeton, [parked]))).toEqual(['already']);
  });

  it('SY9: accepts the current protocol and newer, and tells an unreadable one', async () => {
    const ask = (protocol: string) =>
      fetch(`${server.url}/api/sync/pull`, {
        method: 'POST',
        headers: {
          ...deviceHeaders(membre.jeton),
          'pupitre-protocol': protocol,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ epoch: '', cursors: {}, acknowledged: null }),
      });
    expect((await ask('1')).status).toBe(200);
    expect((await ask('7')).status).toBe(200);
    const old = await ask('0');
    expect([old.status, ((await old.json()) as { code: string }).code]).toEqual([
      412,
      'protocole_trop_ancien',
    ]);
    expect((await ask('un')).status).toBe(400);
  });

  it('SY10: a revoked device is told so, and what it still brings is kept aside and applied by nobody', async () => {
    const act = aQueue(server);
    await push(server, membre.jeton, [act(...rendre('d2'))]);
    const appareil = await server.store.appareil(membre.deviceId);
    if (!appareil) throw new Error('no device');
    await server.store.saveAppareil({ ...appareil, revoqueLe: server.clock.now() });
    const late = [
      act(...rendre('d1')),
      act('note.ecrire@1', { noteId: 'n1', dossierId: 'd1', texte: 'Tard', partagee: false }),
    ];
    for (const response of [
      await pullRaw(server, membre.jeton),
      await pushRaw(server, membre.jeton, late),
      await pushRaw(server, membre.jeton, late),
    ]) {
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 'appareil_revoque' });
    }
    expect(await server.store.get('avis', 'd1.p1')).toBeUndefined();
    const kept = await server.store.parked();
    expect(kept.map(({ id, detail }) => [id, detail])).toEqual(
      late.map(({ id }) => [id, { quarantaine: 'appareil_revoque', personneId: 'p1' }]),
    );
    expect(await applyParked(server.services)).toBe(0);
  });

  it('SY10: a member whose account expired or was closed is treated as revoked', async () => {
    const p1 = await server.store.personne('p1');
    if (!p1) throw new Error('no person');
    await server.store.savePersonne({ ...p1, expireLe: server.clock.now() + 1_000 });
    expect((await pullRaw(server, membre.jeton)).status).toBe(200);
    server.clock.advance(1_000);
    expect((await pullRaw(server, membre.jeton)).status).toBe(401);
    expect((await pushRaw(server, membre.jeton, [aQueue(server)(...rendre('d1'))])).status).toBe(401);
    expect((await server.store.parked()).map(({ detail }) => detail)).toEqual([
      { quarantaine: 'compte_ferme', personneId: 'p1' },
    ]);
  });
});
