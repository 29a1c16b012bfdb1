import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/main/storage/files/file-store.ts';
import { openServerStore } from '../../src/main/storage/server/store.ts';
import { createIds } from '../../src/main/wiring/ids.ts';
import { pupitre, type Served, serve } from './cli-process.ts';
import { aQueue, pullRaw, push, pushRaw, type TestMutation } from './client.ts';
import { aDevice, type Device, removeFolders, temporaryFolder, testClock } from './harness.ts';
import { seedWorld } from './world.ts';

const ACTS = 600;
const PER_PUSH = 7;

async function seeded(): Promise<{
  readonly data: string;
  readonly device: Device;
  readonly queue: readonly TestMutation[];
}> {
  const data = path.join(await temporaryFolder(), 'data');
  await mkdir(data);
  const clock = testClock(Date.now());
  const ids = createIds(clock);
  const store = openServerStore({ file: path.join(data, 'pupitre.sqlite') });
  await seedWorld(store, openFileStore(path.join(data, 'fichiers')));
  const device = await aDevice({ store, ids, clock }, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
  store.close();
  const act = aQueue({ ids, clock });
  const queue = Array.from({ length: ACTS }, (_, i) =>
    act('note.ecrire@1', {
      noteId: `n${i}`,
      dossierId: i % 2 ? 'd1' : 'd2',
      texte: `Note ${i}`,
      partagee: false,
    }),
  );
  return { data, device, queue };
}

afterEach(removeFolders);

describe('a server that is killed', () => {
  it('SY4: kill -9 in the middle of pushes loses nothing that was acknowledged, and doubles nothing', {
    timeout: 120_000,
  }, async () => {
    const { data, device, queue } = await seeded();
    const acknowledged = new Set<string>();
    let server: Served = await serve(data);
    let kills = 0;
    while (acknowledged.size < ACTS) {
      const next = queue.slice(acknowledged.size, acknowledged.size + PER_PUSH);
      // Killed at some moment of a push, four times on the way.
      const deadly = kills < 4 && acknowledged.size >= (kills + 1) * 100;
      const pushing = push(server, device.jeton, next).catch(() => []);
      let ended: Promise<number | null> | undefined;
      if (deadly) {
        kills += 1;
        await new Promise((resolve) => setTimeout(resolve, kills * 2 - 1));
        ended = server.end('SIGKILL');
      }
      for (const frame of await pushing) if (frame.kind === 'outcome') acknowledged.add(frame.id);
      if (!ended) continue;
      expect(await ended).toBeNull();
      server = await serve(data);
    }
    expect(kills).toBe(4);
    expect(await server.end('SIGTERM')).toBe(0);

    const store = openServerStore({ file: path.join(data, 'pupitre.sqlite') });
    for (const [i, { seq, id }] of queue.entries()) {
      expect(acknowledged.has(id)).toBe(true);
      expect(await store.mutation(device.deviceId, seq)).toMatchObject({ id, outcome: 'applied' });
      expect(await store.get('note', `n${i}`)).toMatchObject({ version: 1, body: { texte: `Note ${i}` } });
      expect(await store.journalOf('note', `n${i}`)).toHaveLength(1);
    }
    expect(await store.deviceSeq(device.deviceId)).toBe(ACTS);
    store.close();
    expect((await pupitre(['fsck', '--data', data])).code).toBe(0);
  });

  it('SY4: a stop lets what was begun end, and refuses what comes after', { timeout: 60_000 }, async () => {
    const { data, device, queue } = await seeded();
    const server = await serve(data);
    const answer = await pushRaw(server, device.jeton, queue);
    const ended = server.end('SIGTERM');
    expect((await answer.text()).trim().split('\n')).toHaveLength(ACTS);
    expect(await ended).toBe(0);
    await expect(pullRaw(server, device.jeton)).rejects.toThrow();
  });
});
