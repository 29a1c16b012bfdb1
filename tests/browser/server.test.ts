import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import superjson from 'superjson';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announce, askRunning, withdraw } from '../../src/main/browser/instance.ts';
import { ownerIn } from '../../src/main/browser/peer-user.ts';
import { type LoopbackServer, startLoopbackServer } from '../../src/main/browser/server.ts';
import type { PipeResponse } from '../../src/protocol/host.ts';
import { ask, listen } from './http.ts';
import { createPipeHost, createTestRouter } from './pipe-host.ts';

const SHA = 'ab'.repeat(32);
const PAGE = '0123456789abcdef0123456789abcdef';
let outer: string;
let server: LoopbackServer;
let origin: string;
let entry: string;
let again: number;
let world: ReturnType<typeof createTestRouter>;

beforeEach(async () => {
  outer = await mkdtemp(path.join(os.tmpdir(), 'pupitre-loopback-'));
  const folder = path.join(outer, 'site');
  await mkdir(path.join(folder, 'review'), { recursive: true });
  await writeFile(path.join(folder, 'review/index.html'), '<meta name="csp-nonce" content=""><p>page</p>');
  await writeFile(path.join(outer, 'secret.txt'), 'secret');
  world = createTestRouter();
  const bytes = new TextEncoder().encode('0123456789').buffer;
  const host = createPipeHost(world, { [SHA]: { bytes, type: 'application/pdf' } });
  again = 0;
  const onAgain = (): void => {
    again += 1;
  };
  server = await startLoopbackServer({ host, folder, port: 0, langue: 'fr', onAgain });
  entry = server.openingUrl();
  origin = new URL(entry).origin;
});
afterEach(async () => {
  await server.close();
  await rm(outer, { recursive: true, force: true });
});

async function signIn(): Promise<string> {
  const answer = await ask(entry);
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

describe('the door', () => {
  test('a one-time token opens once, with a cookie that scripts and other sites cannot use', async () => {
    const first = await ask(entry);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect((await ask(entry)).status).toBe(401);
    expect((await ask(server.openingUrl())).status).toBe(303);
  });

  test('nothing is served without the cookie, or with a wrong one', async () => {
    const cookie = await signIn();
    const wrong = `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`;
    for (const at of ['/', '/review/index.html', `/pieces/${SHA}`, `/pipe/events?page=${PAGE}`, '/nowhere']) {
      expect((await ask(origin + at)).status, at).toBe(401);
      expect((await ask(origin + at, { headers: { cookie: wrong } })).status, at).toBe(401);
    }
    expect((await ask(origin, { headers: { cookie } })).status).toBe(200);
  });

  test('a name that points here, another origin or another site is refused, cookie or not', async () => {
    const cookie = await signIn();
    const { port } = new URL(origin);
    const lies: Record<string, string>[] = [
      { host: `attaquant.example:${port}` },
      { host: `localhost:${port}` },
      { host: '127.0.0.1' },
      { origin: 'http://attaquant.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${Number(port) + 1}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const lie of lies)
      for (const at of ['/', `/pieces/${SHA}`, '/entrer?jeton=x'])
        expect((await ask(origin + at, { headers: { cookie, ...lie } })).status, JSON.stringify(lie)).toBe(
          403,
        );
  });

  test('a post without an origin is refused: no page sends that', async () => {
    const cookie = await signIn();
    const sent = { method: 'POST', body: '[]', headers: { cookie, 'content-type': 'application/json' } };
    expect((await ask(`${origin}/pipe?page=${PAGE}`, sent)).status).toBe(403);
  });
});

describe('a second start', () => {
  test('is heard with the key that only this folder has', async () => {
    announce(outer, { port: server.port, key: server.key });
    expect(await askRunning(outer)).toBe(true);
    expect(again).toBe(1);
    announce(outer, { port: server.port, key: 'x'.repeat(43) });
    expect(await askRunning(outer)).toBe(false);
    withdraw(outer);
    expect(await askRunning(outer)).toBe(false);
    expect(again).toBe(1);
  });

  test('what a killed process left behind holds nobody up', async () => {
    const gone = await startLoopbackServer({
      host: createPipeHost(world),
      folder: outer,
      port: 0,
      langue: 'fr',
      onAgain: () => undefined,
    });
    announce(outer, { port: gone.port, key: gone.key });
    await gone.close();
    expect(await askRunning(outer)).toBe(false);
    await writeFile(path.join(outer, 'instance.json'), '{"port": 1');
    expect(await askRunning(outer)).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('another user of this machine', () => {
  test('is found in the table of connections', () => {
    const table =
      '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n' +
      '   0: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 11\n' +
      '   1: 0100007F:D431 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 12\n';
    expect(ownerIn(table, 0xd431, 8080)).toBe(1001);
    expect(ownerIn(table, 0xd432, 8080)).toBeNull();
  });

  test.runIf(process.getuid?.() === 0)('is refused even with the token', async () => {
    const script = `process.setgid(65534); process.setuid(65534);
      fetch(${JSON.stringify(entry)}, { redirect: 'manual' }).then((r) => console.log(r.status))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script]);
    expect(stdout.trim()).toBe('403');
    expect((await ask(entry)).status).toBe(303);
  });
});

describe('the site', () => {
  test('the page has a policy without unsafe-inline, and a nonce of its own each time', async () => {
    const cookie = await signIn();
    const nonces = new Set<string>();
    for (let i = 0; i < 2; i++) {
      const { headers, body } = await ask(origin, { headers: { cookie } });
      const policy = String(headers['content-security-policy']);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
      expect(body.toString()).toContain(`<meta name="csp-nonce" content="${nonce}">`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  test('a pièce comes whole or by range, and is never stored by the browser', async () => {
    const cookie = await signIn();
    const whole = await ask(`${origin}/pieces/${SHA}`, { headers: { cookie } });
    expect([whole.status, whole.body.toString()]).toEqual([200, '0123456789']);
    expect(whole.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    const part = await ask(`${origin}/pieces/${SHA}`, { headers: { cookie, range: 'bytes=2-4' } });
    expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ]);
    const beyond = await ask(`${origin}/pieces/${SHA}`, { headers: { cookie, range: 'bytes=10-' } });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
    expect((await ask(`${origin}/pieces/${'cd'.repeat(32)}`, { headers: { cookie } })).status).toBe(404);
  });

  test('no path leads out of the folder', async () => {
    const cookie = await signIn();
    for (const at of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/review/..%2f..%2fsecret.txt',
      '/%00',
    ])
      expect((await ask(origin + at, { headers: { cookie } })).status, at).toBeGreaterThanOrEqual(400);
  });
});

describe('the pipe', () => {
  const post = (cookie: string, frames: readonly object[], page = PAGE) =>
    ask(`${origin}/pipe?page=${page}`, {
      method: 'POST',
      body: JSON.stringify(frames),
      headers: { cookie, origin, 'content-type': 'application/json' },
    });
  const frame = (data: string): PipeResponse => JSON.parse(data) as PipeResponse;

  test('frames are answered on the stream, in order', async () => {
    const cookie = await signIn();
    const stream = await listen(`${origin}/pipe/events?page=${PAGE}`, { cookie });
    expect((await stream.next()).event).toBe('new');
    const input = superjson.serialize({ quand: new Date(0) });
    expect((await post(cookie, [{ id: 1, method: 'query', path: 'echo', input }])).status).toBe(204);
    const answer = frame((await stream.next()).data);
    expect(answer).toMatchObject({
      id: 1,
      result: { type: 'data', data: { json: { quand: '1970-01-01T00:00:00.000Z' } } },
    });
    stream.close();
  });

  test('a stream that breaks off goes on after the last frame it had', async () => {
    const cookie = await signIn();
    const url = `${origin}/pipe/events?page=${PAGE}`;
    const stream = await listen(url, { cookie });
    await stream.next();
    await post(cookie, [{ id: 1, method: 'subscription', path: 'news', input: {} }]);
    const started = await stream.next();
    world.tell('a');
    await stream.next();
    stream.close();
    world.tell('b');
    world.tell('c');
    const back = await listen(url, { cookie, 'last-event-id': started.id });
    const heard = [await back.next(), await back.next(), await back.next()].map(({ data }) => frame(data));
    expect(heard.map((m) => ('result' in m && m.result.type === 'data' ? m.result.data : m))).toEqual(
      ['a', 'b', 'c'].map((value) => ({ json: value })),
    );
    back.close();
  });

  test('a page that comes back unknown is told so, and what it asked before is stopped', async () => {
    const cookie = await signIn();
    const url = `${origin}/pipe/events?page=${PAGE}`;
    const stream = await listen(url, { cookie });
    await stream.next();
    await post(cookie, [{ id: 1, method: 'subscription', path: 'news', input: {} }]);
    await stream.next();
    expect(world.hearers()).toBe(1);
    stream.close();
    const back = await listen(url, { cookie, 'last-event-id': '900' });
    expect((await back.next()).event).toBe('new');
    await vi.waitFor(() => expect(world.hearers()).toBe(0));
    back.close();
  });

  test('frames of an unknown page, and frames that are not frames, are refused', async () => {
    const cookie = await signIn();
    expect((await post(cookie, [], 'f'.repeat(32))).status).toBe(409);
    expect((await post(cookie, [{ id: -1, method: 'query', path: 'echo' }])).status).toBe(400);
    expect((await post(cookie, [{ id: 1, method: 'delete', path: 'echo' }])).status).toBe(400);
    expect((await post(cookie, [], 'short')).status).toBe(400);
  });
});
