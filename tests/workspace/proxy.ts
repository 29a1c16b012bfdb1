import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A wire that can be cut, stuffed up, or made to break at a given byte. Real sockets. */
export interface Proxy {
  readonly url: string;
  /** Destroys every connection and takes no new one. */
  cut(): void;
  /** Takes connections and what is sent, answers nothing. */
  hang(): void;
  heal(): void;
  /** Another server answers from now on. */
  pointTo(url: string): void;
  /** Destroys a connection once so many more bytes came back over all of them. */
  breakAfter(bytes: number): void;
  /** Bytes that came back so far. */
  readonly received: () => number;
  readonly connections: () => number;
}

export async function startProxy(targetUrl: string): Promise<Proxy> {
  let target = new URL(targetUrl);
  const sockets = new Set<Socket>();
  let mode: 'open' | 'cut' | 'hang' = 'open';
  let received = 0;
  let connections = 0;
  let left = Number.POSITIVE_INFINITY;

  const server = createServer((client) => {
    connections += 1;
    if (mode === 'cut') return client.destroy();
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    client.on('error', () => client.destroy());
    if (mode === 'hang') return client.resume();
    const upstream = connect(Number(target.port), target.hostname);
    sockets.add(upstream);
    upstream.on('close', () => {
      sockets.delete(upstream);
      client.destroy();
    });
    upstream.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
    client.on('data', (bytes) => {
      if (mode === 'open') upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (mode !== 'open') return;
      received += bytes.length;
      left -= bytes.length;
      if (left > 0) return void client.write(bytes);
      left = Number.POSITIVE_INFINITY;
      client.write(bytes.subarray(0, Math.max(0, bytes.length - 1)), () => client.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(async () => {
    drop();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      mode = 'cut';
      drop();
    },
    hang() {
      mode = 'hang';
    },
    heal() {
      mode = 'open';
    },
    pointTo(url) {
      target = new URL(url);
      drop();
    },
    breakAfter(bytes) {
      left = bytes;
    },
    received: () => received,
    connections: () => connections,
  };
}
