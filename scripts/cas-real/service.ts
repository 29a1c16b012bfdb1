/** The service that CAS knows: our door behind the one route that browsers and CAS come to. */
import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type CasDoor, type CasSignIn, createCasDoor } from '../../src/main/server/cas/door.ts';
import type { LogoutRequest } from '../../src/main/server/cas/logout-request.ts';
import { configSchema } from '../../src/main/server/config/schema.ts';

export interface Service {
  readonly url: string;
  /** Resolves with what CAS posts next. */
  nextLogout(): Promise<LogoutRequest>;
  /** Our client, for the CAS at this address. */
  doorTo(casUrl: string): CasDoor;
  close(): Promise<void>;
}

/** Fails after this long rather than waiting for ever. */
const within = <T>(ms: number, what: string, promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error(`${what} did not come within ${ms / 1000} s`)), ms).unref();
    }),
  ]);

/** Listens on loopback, for the logout requests that CAS posts. */
export async function startService(): Promise<Service> {
  const key = randomBytes(32);
  const posts: string[] = [];
  const waiting: ((body: string) => void)[] = [];
  const take = async (request: IncomingMessage): Promise<void> => {
    const body = await text(request);
    const next = waiting.shift();
    if (next) next(body);
    else posts.push(body);
  };
  const server = createServer((request, response) => {
    take(request).then(
      () => response.writeHead(204).end(),
      () => response.writeHead(400).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/candidat/cas`;
  const doors: CasDoor[] = [];
  return {
    url,
    doorTo(casUrl) {
      const cas = { url: casUrl, serviceUrl: url };
      const { cas: settings } = configSchema.parse({ dataFolder: '/nowhere', cas });
      if (settings === null) throw new Error('no settings of CAS');
      const door = createCasDoor({
        settings,
        clock: { now: () => Date.now() },
        ids: { token: (bytes) => randomBytes(bytes).toString('hex') },
        derive: (label) => createHmac('sha256', key).update(label).digest('hex'),
        returnPaths: ['/candidat'],
      });
      doors.push(door);
      return door;
    },
    async nextLogout() {
      const [door] = doors;
      if (!door) throw new Error('nobody signs in here');
      const body =
        posts.shift() ??
        (await within(10_000, 'the logout request', new Promise<string>((r) => waiting.push(r))));
      return door.logout(body);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The query of an address, as a router gives it. */
export const queryOf = (url: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URL(url).searchParams);

/** One line about a sign-in, for a failure's report. */
export const told = (signIn: CasSignIn): string =>
  signIn.ok ? `signed in as ${signIn.identite.utilisateur}` : `refused: ${JSON.stringify(signIn.refus)}`;
