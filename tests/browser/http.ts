import { type IncomingMessage, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const start = (url: string, { method = 'GET', headers = {}, body }: Sent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const call = request(url, { method, headers, agent: false }, resolve);
    call.once('error', reject);
    call.end(body);
  });

/** One request with exactly these headers (fetch would not let a test lie about Host or Origin). */
export async function ask(url: string, sent: Sent = {}): Promise<Answer> {
  const incoming = await start(url, sent);
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) };
}

export interface StreamEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** A stream of server-sent events, read one by one. */
export async function listen(url: string, headers: Readonly<Record<string, string>>) {
  const incoming = await start(url, { headers });
  let text = '';
  const events: StreamEvent[] = [];
  const waiting: ((event: StreamEvent) => void)[] = [];
  incoming.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = new Map(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
      );
      text = text.slice(end + 2);
      const event = {
        id: fields.get('id') ?? '',
        event: fields.get('event') ?? 'message',
        data: fields.get('data') ?? '',
      };
      const next = waiting.shift();
      if (next) next(event);
      else events.push(event);
    }
  });
  return {
    status: incoming.statusCode ?? 0,
    next: (): Promise<StreamEvent> => {
      const event = events.shift();
      return event ? Promise.resolve(event) : new Promise((resolve) => waiting.push(resolve));
    },
    close: () => incoming.destroy(),
  };
}
