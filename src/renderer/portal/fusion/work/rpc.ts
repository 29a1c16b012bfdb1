/** What a worker can be asked: each name with its request and its answer. */
export type Calls = Readonly<Record<string, (request: never) => Promise<unknown>>>;

type RequestOf<C extends Calls, K extends keyof C> = Parameters<C[K]>[0];
type AnswerOf<C extends Calls, K extends keyof C> = Awaited<ReturnType<C[K]>>;

interface Question {
  readonly id: number;
  readonly name: string;
  readonly request: unknown;
}
type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

interface Asked {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Asks one worker, started when first needed. */
export interface Caller<C extends Calls> {
  /** Rejects with an error of the worker's name and message, or when the worker died. */
  readonly call: <K extends keyof C & string>(
    name: K,
    request: RequestOf<C, K>,
    transfer?: Transferable[],
  ) => Promise<AnswerOf<C, K>>;
  /** End the worker; what was asked is rejected. A later call starts another. */
  readonly dispose: () => void;
}

export function createCaller<C extends Calls>(start: () => Worker): Caller<C> {
  let worker: Worker | null = null;
  let count = 0;
  const waiting = new Map<number, Asked>();
  const end = (reason: string): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  const wake = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (!asked) return;
      if ('error' in data) asked.reject(Object.assign(new Error(data.error.message), data.error));
      else asked.resolve(data.value);
    };
    worker.onerror = (event) => end(`worker: ${event.message}`);
    return worker;
  };
  return {
    call(name, request, transfer = []) {
      count += 1;
      const id = count;
      return new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        wake().postMessage({ id, name, request } satisfies Question, transfer);
      }) as Promise<never>;
    },
    dispose: () => end('stopped'),
  };
}

const isTransferable = (value: unknown): value is Transferable =>
  value instanceof ArrayBuffer || (typeof ImageBitmap !== 'undefined' && value instanceof ImageBitmap);

/** Buffers and bitmaps of an answer change hands instead of being copied. */
function handed(value: unknown): Transferable[] {
  if (value instanceof Uint8Array && value.buffer instanceof ArrayBuffer) return [value.buffer];
  if (isTransferable(value)) return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).filter(isTransferable) : [];
}

/** In a worker: answer calls, one at a time so that only one picture is in memory. */
export function answer(calls: Calls): void {
  const scope = self as unknown as {
    onmessage: (event: MessageEvent<Question>) => void;
    postMessage: (reply: Reply, transfer: Transferable[]) => void;
  };
  let last: Promise<unknown> = Promise.resolve();
  const reply = async ({ id, name, request }: Question): Promise<void> => {
    try {
      const value = await calls[name]?.(request as never);
      scope.postMessage({ id, value }, handed(value));
    } catch (error) {
      const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
      scope.postMessage({ id, error: { name: kind, message } }, []);
    }
  };
  scope.onmessage = ({ data }) => {
    last = last.then(() => reply(data));
  };
}
