import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressBucket, createThrottle } from '../../src/main/application/accounts/throttle.ts';
import type { Personne } from '../../src/main/application/accounts-port.ts';
import { trpc } from './client.ts';
import { aPersonne, startTestServer, type TestServer } from './harness.ts';
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

describe('throttling', () => {
  it('OR5: slows a pair of account and address down, says for how long, and never locks', async () => {
    await withPassword('p1');
    for (let i = 0; i < 5; i += 1)
      expect((await signIn('p1@example.org', `guess number ${i}`)).status).toBe(401);
    expect((await signIn('p1@example.org', 'guess number 6')).status).toBe(401);
    const slowed = await signIn('p1@example.org');
    expect(slowed.status).toBe(429);
    expect(slowed.headers.get('retry-after')).toBe('1');
    expect(slowed.problem).toMatchObject({ code: 'trop_de_requetes', params: { secondes: 1 } });
    server.clock.advance(1_000);
    expect((await signIn('p1@example.org')).status).toBe(200);
    expect((await signIn('p1@example.org', 'wrong again')).status).toBe(401);
    expect((await signIn('p1@example.org')).status).toBe(200);
  });

  it('OR5: the delay doubles, attempts during it don’t lengthen it, and it ends', async () => {
    await withPassword('p1');
    for (let i = 0; i < 5; i += 1) await signIn('p1@example.org', 'wrong');
    const waits: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      expect((await signIn('p1@example.org', 'wrong')).status).toBe(401);
      const [first, second] = [await signIn('p1@example.org'), await signIn('p1@example.org')];
      expect([first.status, second.headers.get('retry-after')]).toEqual([
        429,
        first.headers.get('retry-after'),
      ]);
      waits.push(Number(first.headers.get('retry-after')));
      server.clock.advance((waits.at(-1) ?? 0) * 1_000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32]);
    expect((await signIn('p1@example.org')).status).toBe(200);
  });

  it('OR5: a hundred attempts at once are not a hundred tries', async () => {
    await withPassword('p1');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => signIn('p1@example.org', `guess ${i}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(94);
  });

  it('OR5: one address that tries many accounts is slowed down as a whole', async () => {
    for (let i = 0; i < 21; i += 1) expect((await signIn(`u${i}@example.org`)).status).toBe(401);
    expect((await signIn('u99@example.org')).status).toBe(429);
  });

  it('OR5: somebody far away who knows an address does not keep its owner out', async () => {
    const behind = await startTestServer({ trustProxy: ['127.0.0.1'] });
    try {
      await behind.store.savePersonne(
        aPersonne('p1', [], { motDePasse: await behind.services.passwords.hash(SECRET) }),
      );
      const from = (ip: string, motDePasse: string) =>
        trpc(
          behind,
          'mutation',
          'auth.signIn',
          { email: 'p1@example.org', motDePasse, appareil: 'x' },
          null,
          { 'x-forwarded-for': ip },
        );
      for (let i = 0; i < 9; i += 1) await from('203.0.113.7', 'wrong');
      expect((await from('203.0.113.7', SECRET)).status).toBe(429);
      expect((await from('198.51.100.9', SECRET)).status).toBe(200);
    } finally {
      await behind.close();
    }
  });

  it('OR5: without a trusted proxy nobody chooses his own address', async () => {
    for (let i = 0; i < 21; i += 1)
      await signIn(`u${i}@example.org`, SECRET, { 'x-forwarded-for': `203.0.113.${i}` });
    expect((await signIn('u99@example.org', SECRET, { 'x-forwarded-for': '203.0.113.200' })).status).toBe(
      429,
    );
  });

  it('OR5: signing in to one’s own account does not pay for tries at others', async () => {
    const throttle = createThrottle({ accounts: server.store, clock: server.clock });
    const own = await throttle.attempt('mine', '203.0.113.7');
    for (let i = 0; i < 19; i += 1)
      expect((await throttle.attempt(`other-${i}`, '203.0.113.7')).ok).toBe(true);
    if (own.ok) await own.succeeded();
    expect((await throttle.attempt('other-a', '203.0.113.7')).ok).toBe(true);
    expect((await throttle.attempt('other-b', '203.0.113.7')).ok).toBe(true);
    expect((await throttle.attempt('other-c', '203.0.113.7')).ok).toBe(false);
  });

  it('OR5: one IPv6 network is one address', () => {
    expect(addressBucket('2001:db8:1:2:aaaa::1')).toBe(
      addressBucket('2001:0db8:1:2::ffff'.replace('0db8', 'db8')),
    );
    expect(addressBucket('2001:db8::1')).toBe('2001:db8:0:0');
    expect(addressBucket('2001:db8:1:3::1')).not.toBe(addressBucket('2001:db8:1:2::1'));
    expect(addressBucket('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(addressBucket('::1')).toBe('0:0:0:0');
  });
});
