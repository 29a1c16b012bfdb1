import { createTRPCClient, TRPCClientError } from '@trpc/client';
import superjson from 'superjson';
import { expect, test, vi } from 'vitest';
import { pipeLink } from '../../../src/renderer/pipe/pipe-link.ts';
import type { WorkspacePort } from '../../../src/renderer/pipe/port.ts';
import { createPipeHost, createTestRouter, type TestRouter } from '../../browser/pipe-host.ts';

/** A client and a workspace in one process; `deaf` drops what is sent, as a dead process would. */
function wired() {
  const world = createTestRouter();
  const host = createPipeHost(world);
  const lost = new Set<(again: boolean) => void>();
  const state = { deaf: false };
  const port: WorkspacePort = {
    send: (message) => {
      if (!state.deaf) host.pipe(1, structuredClone(message));
    },
    onMessage: (listener) => host.onPipe((_client, message) => listener(structuredClone(message))),
    onLost: (listener) => {
      lost.add(listener);
      return () => lost.delete(listener);
    },
  };
  const client = createTRPCClient<TestRouter>({ links: [pipeLink<TestRouter>(port, superjson)] });
  return {
    world,
    client,
    state,
    lose: (again: boolean) => {
      for (const listener of lost) listener(again);
    },
  };
}

test('values that JSON has no word for arrive whole', async () => {
  const { client } = wired();
  const value = { quand: new Date(86_400_000), vus: new Set([1, 2]), rien: undefined };
  expect(await client.echo.query(value)).toEqual(value);
});

test('an error arrives with its code, and none of its stack', async () => {
  const { client } = wired();
  const error = await client.fail.query().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(TRPCClientError);
  expect((error as TRPCClientError<TestRouter>).data?.code).toBe('INTERNAL_SERVER_ERROR');
});

test('a subscription gives every event in order and ends at the other end too', async () => {
  const { client, world } = wired();
  const heard: string[] = [];
  const subscription = client.news.subscribe(undefined, { onData: (value) => heard.push(value) });
  await vi.waitFor(() => expect(world.hearers()).toBe(1));
  const sent = Array.from({ length: 1000 }, (_, i) => `n${i}`);
  for (const value of sent) world.tell(value);
  await vi.waitFor(() => expect(heard).toEqual(sent));
  subscription.unsubscribe();
  await vi.waitFor(() => expect(world.hearers()).toBe(0));
});

test('when the other end has forgotten: readings are asked again, doings fail', async () => {
  const { client, world, state, lose } = wired();
  const heard: string[] = [];
  state.deaf = true;
  const reading = client.echo.query('encore');
  const doing = client.add.mutate();
  const failure = doing.catch((cause: unknown) => cause);
  client.news.subscribe(undefined, { onData: (value) => heard.push(value) });
  state.deaf = false;
  lose(true);
  expect(await reading).toBe('encore');
  expect(await failure).toBeInstanceOf(TRPCClientError);
  expect(world.done()).toBe(0);
  await vi.waitFor(() => expect(world.hearers()).toBe(1));
  world.tell('après');
  await vi.waitFor(() => expect(heard).toEqual(['après']));
});

test('when nobody is there, everything fails', async () => {
  const { client, state, lose } = wired();
  state.deaf = true;
  const failures = [client.echo.query(1), client.add.mutate()].map((call) => call.catch((e: unknown) => e));
  lose(false);
  for (const failure of failures) expect(await failure).toBeInstanceOf(TRPCClientError);
});
