import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Personne } from '../../src/main/application/accounts-port.ts';
import { createPasswords } from '../../src/main/server/auth/passwords.ts';
import type { DeviceView, SignInAnswer } from '../../src/protocol/accounts.ts';
import { pullRaw, trpc } from './client.ts';
import { aDevice, anotherDevice, aPersonne, startTestServer, type TestServer } from './harness.ts';
import { seedWorld } from './world.ts';

const SECRET = 'un long mot de passe';
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
});
afterEach(() => server.close());

async function withPassword(id: string, over: Partial<Personne> = {}): Promise<Personne> {
  const personne = aPersonne(id, [{ kind: 'membre', commissionId: 'c1' }], {
    motDePasse: await server.services.passwords.hash(SECRET),
    ...over,
  });
  await server.store.savePersonne(personne);
  return personne;
}

const signIn = (email: string, motDePasse = SECRET, headers: Record<string, string> = {}) =>
  trpc(server, 'mutation', 'auth.signIn', { email, motDePasse, appareil: 'Portable' }, null, headers);

describe('signing in', () => {
  it('SY10: gives a device its token once, and keeps its hash alone', async () => {
    await withPassword('p1');
    const answer = await signIn(' P1@Example.org ');
    expect(answer.status).toBe(200);
    const { jeton, deviceId, me } = answer.data as SignInAnswer;
    expect(jeton).toMatch(/^[0-9a-f]{64}$/);
    expect(me).toMatchObject({ personneId: 'p1', roles: [{ kind: 'membre', commissionId: 'c1' }] });
    expect((await pullRaw(server, jeton)).status).toBe(200);
    expect(JSON.stringify(await server.store.appareil(deviceId))).not.toContain(jeton);
    expect(
      (
        await pullRaw(
          server,
          jeton.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
        )
      ).status,
    ).toBe(401);
  });

  it('OR5: unknown, wrong, not yet chosen, expired, disabled: one answer', async () => {
    await withPassword('p1');
    await withPassword('expired', { expireLe: server.clock.now() });
    await withPassword('closed', { desactiveeLe: server.clock.now() });
    await server.store.savePersonne(aPersonne('invited', []));
    const answers = [
      await signIn('nobody@example.org'),
      await signIn('p1@example.org', 'another password'),
      await signIn('invited@example.org'),
      await signIn('expired@example.org'),
      await signIn('closed@example.org'),
    ];
    for (const { status, problem, data } of answers) {
      expect({ status, problem, data }).toEqual({
        status: 401,
        data: null,
        problem: { code: 'identifiants_refuses', message: expect.any(String) as string },
      });
    }
  });

  it('OR5: unknown and wrong take the same time', { retry: 2 }, async () => {
    const slow = createPasswords({ memoryCost: 8_192, timeCost: 2 });
    const phc = await slow.hash(SECRET);
    const time = async (of: string | null): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 9; i += 1) {
        const start = performance.now();
        expect(await slow.verify(of, 'wrong')).toBe(false);
        times.push(performance.now() - start);
      }
      return times.toSorted((a, b) => a - b)[4] ?? 0;
    };
    const [unknown, wrong] = [await time(null), await time(phc)];
    expect(unknown / wrong).toBeGreaterThan(0.5);
    expect(unknown / wrong).toBeLessThan(2);
  });

  it('OR5: a decoy is never a password', async () => {
    const { passwords } = server.services;
    for (const guess of ['', 'decoy', SECRET]) expect(await passwords.verify(null, guess)).toBe(false);
    expect(await passwords.verify(await passwords.hash('é'), 'e\u0301')).toBe(true);
  });
});

describe('devices', () => {
  it('SY10: one’s devices are listed and revoked; another’s are not there', async () => {
    const here = await aDevice(server, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
    const lost = await anotherDevice(server, 'p1');
    const other = await aDevice(server, 'p2', []);
    const list = await trpc(server, 'query', 'devices.list', undefined, here.jeton);
    expect((list.data as DeviceView[]).map(({ id, courant }) => [id, courant]).toSorted()).toEqual(
      [
        [here.deviceId, true],
        [lost.deviceId, false],
      ].toSorted(),
    );
    expect(JSON.stringify(list.data)).not.toMatch(/[0-9a-f]{64}/);
    const revoke = (deviceId: string) => trpc(server, 'mutation', 'devices.revoke', { deviceId }, here.jeton);
    expect((await revoke(other.deviceId)).status).toBe(404);
    expect((await revoke('nothing')).status).toBe(404);
    expect((await revoke(lost.deviceId)).status).toBe(200);
    expect((await pullRaw(server, lost.jeton)).status).toBe(401);
    expect((await pullRaw(server, here.jeton)).status).toBe(200);
  });

  it('SY10: signing out closes the device that asks', async () => {
    const here = await aDevice(server, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
    expect((await trpc(server, 'mutation', 'auth.signOut', undefined, here.jeton)).status).toBe(200);
    const after = await trpc(server, 'query', 'auth.me', undefined, here.jeton);
    expect(after.problem?.code).toBe('appareil_revoque');
  });

  it('OR5: closing an account closes its devices; nobody closes himself or who is above', async () => {
    const scol = await aDevice(server, 'sc', [{ kind: 'scolarite' }]);
    const member = await aDevice(server, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
    await aDevice(server, 'ad', [{ kind: 'admin' }]);
    const disable = (personneId: string) =>
      trpc(server, 'mutation', 'users.disable', { personneId }, scol.jeton);
    expect((await disable('sc')).status).toBe(403);
    expect((await disable('ad')).status).toBe(403);
    expect((await disable('none')).status).toBe(404);
    expect((await disable('p1')).status).toBe(200);
    expect((await pullRaw(server, member.jeton)).status).toBe(401);
    const users = await trpc(server, 'query', 'users.list', undefined, scol.jeton);
    expect((users.data as { id: string; etat: string }[]).find(({ id }) => id === 'p1')?.etat).toBe('ferme');
    expect(JSON.stringify(users.data)).not.toContain('argon2');
  });
});
