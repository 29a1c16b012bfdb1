import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire between a workspace and its server that a test holds in its hand. */
export interface Wire {
  /** Where the workspace believes its server to be. */
  readonly url: string;
  /** Unplugs it: every connection is reset in the middle of what it carries, new ones are refused. */
  cut(): Promise<void>;
  /** Plugs it in again, on the same port. */
  mend(): Promise<void>;
  /** Connections stay and nothing passes any more, as on a network that swallows packets; `mend` ends it. */
  stall(): void;
  /** Connections made since it was plugged in first. */
  readonly connections: number;
  close(): Promise<void>;
}

/** A wire to the server on `target()`, asked at each connection: a restarted server may have moved. */
export async function openWire(target: () => number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let port = 0;
  let connections = 0;
  let stalled = false;

  const join = (near: Socket): void => {
    connections += 1;
    const far = connect(target(), '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => {
        if (!stalled) to.write(chunk);
      });
      from.on('end', () => to.end());
      // An end that breaks takes the other with it; the far server may be dead on purpose.
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  };

  let server = createServer(join);
  const listen = async (): Promise<void> => {
    server = createServer(join);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  const cut = async (): Promise<void> => {
    stalled = false;
    const closed = server.listening ? once(server, 'close') : undefined;
    server.close();
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  };
  await listen();

  return {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    get connections() {
      return connections;
    },
    cut,
    async mend() {
      stalled = false;
      if (!server.listening) await listen();
    },
    stall() {
      stalled = true;
    },
    close: cut,
  };
}
