import superjson from 'superjson';
import type { Clock, Ids } from '../../src/main/application/ports.ts';
import type { HttpProblem, PullFrame, PullRequest, PushFrame } from '../../src/protocol/sync.ts';
import { PROTOCOL_VERSION } from '../../src/protocol/version.ts';
import type { TestServer } from './harness.ts';

/** Headers of a device's sync requests. */
export const deviceHeaders = (
  jeton: string | null,
  protocol: number = PROTOCOL_VERSION,
): Record<string, string> => ({
  'pupitre-protocol': String(protocol),
  ...(jeton === null ? {} : { authorization: `Bearer ${jeton}` }),
});

async function post(url: string, headers: Record<string, string>, body: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

const frames = <F>(text: string): F[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as F);

export const NEW_REPLICA: PullRequest = { epoch: '', cursors: {}, acknowledged: null };

/** The answer of POST /api/sync/pull. */
export const pullRaw = (
  server: Pick<TestServer, 'url'>,
  jeton: string | null,
  request: PullRequest = NEW_REPLICA,
): Promise<Response> => post(`${server.url}/api/sync/pull`, deviceHeaders(jeton), request);

export interface Pulled {
  readonly start: Extract<PullFrame, { kind: 'start' }>;
  readonly docs: readonly Extract<PullFrame, { kind: 'doc' }>[];
  readonly end: Extract<PullFrame, { kind: 'end' }>;
  /** What the same replica asks next time. */
  readonly next: PullRequest;
}

/** A whole pull; fails when it isn't one. */
export async function pull(
  server: Pick<TestServer, 'url'>,
  jeton: string,
  request: PullRequest = NEW_REPLICA,
): Promise<Pulled> {
  const response = await pullRaw(server, jeton, request);
  if (response.status !== 200) throw new Error(`pull: ${response.status} ${await response.text()}`);
  const all = frames<PullFrame>(await response.text());
  const start = all.find((frame) => frame.kind === 'start');
  const end = all.at(-1);
  if (all[0] !== start || !start || end?.kind !== 'end') throw new Error('not a whole pull');
  return {
    start,
    docs: all.filter((frame) => frame.kind === 'doc'),
    end,
    next: { epoch: start.epoch, cursors: end.cursors, acknowledged: request.acknowledged },
  };
}

export interface TestMutation {
  readonly id: string;
  readonly seq: number;
  readonly type: string;
  readonly payload: unknown;
  readonly baseVersion: number;
  readonly faitLe: number;
}

/** The answer of POST /api/sync/push. */
export const pushRaw = (
  server: Pick<TestServer, 'url'>,
  jeton: string | null,
  mutations: readonly TestMutation[],
): Promise<Response> => post(`${server.url}/api/sync/push`, deviceHeaders(jeton), { mutations });

export async function push(
  server: Pick<TestServer, 'url'>,
  jeton: string,
  mutations: readonly TestMutation[],
): Promise<readonly PushFrame[]> {
  const response = await pushRaw(server, jeton, mutations);
  if (response.status !== 200) throw new Error(`push: ${response.status} ${await response.text()}`);
  return frames<PushFrame>(await response.text());
}

/** Outcomes by name, in order; 'gap' where it stopped. */
export const results = (answer: readonly PushFrame[]): readonly string[] =>
  answer.map((frame) => (frame.kind === 'gap' ? 'gap' : frame.outcome.result));

/** Builds a device's queue: numbers and ids follow by themselves. */
export function aQueue({ ids, clock }: { readonly ids: Ids; readonly clock: Clock }, from = 1) {
  let seq = from - 1;
  return (type: string, payload: unknown, baseVersion = 0): TestMutation => {
    seq += 1;
    return { id: ids.uuid(), seq, type, payload, baseVersion, faitLe: clock.now() };
  };
}

export interface TrpcAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
  readonly problem: HttpProblem | null;
}

/** Calls a procedure over HTTP. */
export async function trpc(
  server: Pick<TestServer, 'url'>,
  kind: 'query' | 'mutation',
  name: string,
  input: unknown,
  jeton: string | null = null,
  headers: Record<string, string> = {},
): Promise<TrpcAnswer> {
  const authorization: Record<string, string> = jeton === null ? {} : { authorization: `Bearer ${jeton}` };
  const url = `${server.url}/api/trpc/${name}`;
  const wire = superjson.serialize(input);
  const response =
    kind === 'mutation'
      ? await post(url, { ...authorization, ...headers }, wire)
      : await fetch(`${url}?input=${encodeURIComponent(JSON.stringify(wire))}`, {
          headers: { ...authorization, ...headers },
        });
  const body = (await response.json()) as {
    result?: { data: Parameters<typeof superjson.deserialize>[0] };
    error?: { json: { data: { problem: HttpProblem } } };
  };
  return {
    status: response.status,
    headers: response.headers,
    data: body.result ? superjson.deserialize(body.result.data) : null,
    problem: body.error?.json.data.problem ?? null,
  };
}
