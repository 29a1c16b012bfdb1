import { EventEmitter } from 'node:events';

type Params = Readonly<Record<string, unknown>>;
interface Message {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: unknown;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Params;
}
interface Waiting {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** A connection to Chromium's debugging protocol; events of the browser itself are emitted by method. */
export class Cdp extends EventEmitter {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #sessions = new Map<string, (method: string, params: never) => void>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    super();
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Message));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('stand-in: Chromium closed'));
      this.#waiting.clear();
    });
  }

  static async connect(endpoint: string): Promise<Cdp> {
    const socket = new WebSocket(endpoint);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve());
      socket.addEventListener('error', () => reject(new Error('stand-in: no connection to Chromium')));
    });
    return new Cdp(socket);
  }

  /** Calls a method of the browser, or of the page behind `sessionId`. */
  send<T>(method: string, params: Params = {}, sessionId?: string): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { method, resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  /** Events of one page. */
  onSession(sessionId: string, listener: (method: string, params: never) => void): void {
    this.#sessions.set(sessionId, listener);
  }

  #receive(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting?.resolve(message.result as never);
    } else if (message.sessionId !== undefined)
      this.#sessions.get(message.sessionId)?.(message.method ?? '', message.params as never);
    else this.emit(message.method ?? '', message.params);
  }
}
