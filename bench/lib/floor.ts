import { hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The bytes of one answer, served by a bare HTTP server: what no replica can be faster than. */
export interface FloorPeer {
  readonly bytes: number;
  readonly sha256: string;
  readonly url: string;
  /** Fetches them into `file` and waits for the disk; returns the SHA-256 of what came. */
  fetchTo(file: string): Promise<{ readonly ms: number; readonly sha256: string }>;
  close(): Promise<void>;
}

export async function startFloor(body: Uint8Array): Promise<FloorPeer> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'content-length': body.length });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    bytes: body.length,
    sha256: hash('sha256', body),
    url,
    async fetchTo(file) {
      const start = performance.now();
      const parts: Uint8Array[] = [];
      const target = openSync(file, 'w');
      try {
        const response = await fetch(url);
        for await (const part of response.body ?? []) {
          parts.push(part);
          writeSync(target, part);
        }
        fsyncSync(target);
      } finally {
        closeSync(target);
      }
      const ms = performance.now() - start;
      return { ms, sha256: hash('sha256', Buffer.concat(parts)) };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
