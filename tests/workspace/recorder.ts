import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a server sent, answer by answer: status, headers and body as they came, uncompressed. */
export interface Recorder {
  readonly url: string;
  /** Everything so far, as bytes. */
  heard(): Buffer;
  /** Forgets what was heard so far. */
  forget(): void;
}

/** Stands between a client and a server, and keeps every byte of every answer. Real HTTP on both sides. */
export async function startRecorder(targetUrl: string): Promise<Recorder> {
  let kept: Buffer[] = [];
  const target = new URL(targetUrl);
  const server = createServer((incoming, answer) => {
    const { 'accept-encoding': _, ...headers }: IncomingHttpHeaders = incoming.headers;
    const onward = request(
      {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: incoming.url,
        // What is compressed could not be read.
        headers: { ...headers, 'accept-encoding': 'identity' },
      },
      (response) => {
        kept.push(Buffer.from(`\n${incoming.url ?? ''}\n${JSON.stringify(response.rawHeaders)}\n`));
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.on('data', (bytes: Buffer) => kept.push(bytes));
        response.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: () => Buffer.concat(kept),
    forget() {
      kept = [];
    },
  };
}
