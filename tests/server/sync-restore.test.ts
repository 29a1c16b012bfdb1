import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PushFrame } from '../../src/protocol/sync.ts';
import { aUnit, write } from '../contracts/factories.ts';
import { aQueue, pull, push, results } from './client.ts';
import {
  aDevice,
  type Device,
  removeFolders,
  startTestServer,
  type TestServer,
  temporaryFolder,
} from './harness.ts';
import { contenuAvis, seedWorld, transmitted } from './world.ts';

let server: TestServer;
let membre: Device;
beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  membre = await aDevice(server, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
});
afterEach(async () => {
  await server.close();
  await removeFolders();
});

const lastAt = (answer: readonly PushFrame[]) => {
  const frame = answer.at(-1);
  if (frame?.kind !== 'outcome' || frame.outcome.result !== 'applied') throw new Error('not applied');
  return frame.outcome.at;
};

describe('a server put back from a backup', () => {
  it('SY8: a verified backup says what it covers, and no more', async () => {
    expect((await pull(server, membre.jeton)).start.durableThrough).toBe(0);
    const covered = await server.store.head();
    const folder = await temporaryFolder();
    expect(await server.store.backup(server.files, folder)).toMatchObject({ ok: true });
    await push(server, membre.jeton, [aQueue(server)('lecture.noter@1', { dossierId: 'd1', versionLue: 1 })]);
    expect((await pull(server, membre.jeton)).start.durableThrough).toBe(covered.seq);
  });

  it('SY2: a replica that was further takes all anew, and its queue is taken again, once', async () => {
    const folder = await temporaryFolder();
    await server.store.backup(server.files, folder);
    const act = aQueue(server);
    const queue = ['d1', 'd2'].map((dossierId) =>
      act('avis.rendre@1', { dossierId, contenu: contenuAvis() }),
    );
    const acknowledged = lastAt(await push(server, membre.jeton, queue));
    const further = { ...(await pull(server, membre.jeton)).next, acknowledged };

    const restored = await startTestServer({}, { folder, clock: server.clock });
    try {
      // Life goes on there before the replica comes back: the same numbers are other rows.
      const others = ['d8', 'd9'].map((id) => write('dossier', transmitted(id)));
      await restored.store.commit([aUnit({ changes: others })]);
      const back = await pull(restored, membre.jeton, further);
      expect(back.start).toMatchObject({ reset: true, deviceSeq: 0 });
      expect(back.docs.map(({ doc }) => doc.id)).toContain('d9');
      expect(results(await push(restored, membre.jeton, queue))).toEqual(['applied', 'applied']);
      expect(results(await push(restored, membre.jeton, queue))).toEqual(['already', 'already']);
      const next = act('lecture.noter@1', { dossierId: 'd1', versionLue: 3 });
      expect(results(await push(restored, membre.jeton, [next]))).toEqual(['applied']);
      expect((await restored.store.get('avis', 'd2.p1'))?.version).toBe(1);
    } finally {
      await restored.close();
    }
  });

  it('SY2: a replica that was not further goes on as if nothing had happened', async () => {
    const { next } = await pull(server, membre.jeton);
    const folder = await temporaryFolder();
    await server.store.backup(server.files, folder);
    const restored = await startTestServer({}, { folder, clock: server.clock });
    try {
      const back = await pull(restored, membre.jeton, next);
      expect(back.start.reset).toBe(false);
      expect(back.docs).toEqual([]);
    } finally {
      await restored.close();
    }
  });
});
