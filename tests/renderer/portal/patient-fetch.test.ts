import { describe, expect, it } from 'vitest';
import { createConnectionStore } from '../../../src/renderer/portal/app/connection.ts';
import { createPatientFetch, retryAfterMs } from '../../../src/renderer/portal/app/patient-fetch.ts';

type Answer = () => Response;
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response('', { status: code, headers });
const cut: Answer = () => {
  throw new TypeError('Failed to fetch');
};

/** A way to the server that gives these answers in turn, and is hurried as soon as it waits. */
function way(answers: readonly Answer[], { online = true } = {}) {
  const connection = createConnectionStore();
  const seen: string[] = [];
  let calls = 0;
  connection.subscribe(() => {
    const state = connection.get();
    seen.push(state.kind === 'attente' ? `attente ${state.le}` : state.kind);
  });
  const patient = createPatientFetch({
    connection: {
      ...connection,
      wait: (ms, signal) => {
        const waited = connection.wait(ms, signal);
        connection.hurry();
        return waited;
      },
    },
    fetch: async () => {
      const answer = answers[calls];
      calls += 1;
      if (!answer) throw new Error('asked once too often');
      return answer();
    },
    isOnline: () => online,
    now: () => 1_000,
  });
  return { patient, connection, seen, calls: () => calls };
}

describe('calls that wait for the network by themselves', () => {
  it('sends again after 503, when it was told to, until there is an answer', async () => {
    const { patient, seen, calls } = way([status(503, { 'retry-after': '7' }), status(503), status(200)]);
    expect((await patient('/x', { method: 'POST' })).status).toBe(200);
    expect(calls()).toBe(3);
    expect(seen).toEqual(['attente 8000', 'attente 3000', 'bonne']);
  });

  it('sends again after a network that failed, and says that one is off line', async () => {
    const { patient, connection, seen } = way([cut, cut, status(200)], { online: false });
    await patient('/x');
    expect(seen).toEqual(['horsLigne', 'bonne']);
    expect(connection.get()).toEqual({ kind: 'bonne' });
  });

  it('hands every other answer over as it is: a refusal is one', async () => {
    for (const code of [400, 401, 404, 409, 422, 429, 500])
      expect((await way([status(code)]).patient('/x', { method: 'POST' })).status).toBe(code);
  });

  it('asks a question again of a proxy without its server, but sends no act twice there', async () => {
    expect((await way([status(502), status(504), status(200)]).patient('/x')).status).toBe(200);
    expect((await way([status(502)]).patient('/x', { method: 'POST' })).status).toBe(502);
  });

  it('stops when the page no longer wants it', async () => {
    const controller = new AbortController();
    const connection = createConnectionStore();
    const patient = createPatientFetch({
      connection,
      fetch: async () => new Response('', { status: 503 }),
      isOnline: () => true,
      now: () => 0,
    });
    const asked = patient('/x', { signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toThrow('aborted');
  });

  it('reads Retry-After in seconds and as a date', () => {
    expect(retryAfterMs('3', 0)).toBe(3_000);
    expect(retryAfterMs('Thu, 01 Jan 1970 00:00:05 GMT', 1_000)).toBe(4_000);
    expect(retryAfterMs('Thu, 01 Jan 1970 00:00:05 GMT', 9_000)).toBe(0);
    expect(retryAfterMs('bientôt', 0)).toBeNull();
    expect(retryAfterMs(null, 0)).toBeNull();
  });
});
