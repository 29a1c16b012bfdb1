import { problemFrom, retryAfter, type Trouble, troubleOfAnswer } from '../../profil/saving/trouble.ts';

/** Why one sending did not end; `troubleOf` reads it. */
export class SendError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.kind);
    this.name = 'SendError';
    this.trouble = trouble;
  }
}

interface Asked {
  readonly method: 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob | null;
  readonly langue: string;
  readonly signal: AbortSignal;
  /** Bytes of the body that left so far. */
  readonly onProgress?: (sent: number) => void;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * One request of our own pages, with the JSON of its answer. XMLHttpRequest, since `fetch` tells nothing of
 * what was sent. Rejects with a SendError.
 */
export function sendRequest<T>(asked: Asked): Promise<T> {
  const { method, url, headers, body, langue, signal, onProgress } = asked;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    const end = (): void => signal.removeEventListener('abort', abort);
    const fail = (trouble: Trouble): void => {
      end();
      reject(new SendError(trouble));
    };
    request.open(method, url);
    request.setRequestHeader('pupitre-portail', '1');
    request.setRequestHeader('accept-language', langue);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (body && onProgress)
      request.upload.addEventListener('progress', (event) => onProgress(Math.min(event.loaded, body.size)));
    for (const cut of ['error', 'timeout', 'abort'])
      request.addEventListener(cut, () => fail({ kind: 'network' }));
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        end();
        resolve(answer as T);
        return;
      }
      const wait = retryAfter(request.getResponseHeader('retry-after'));
      fail(troubleOfAnswer(request.status, wait, problemFrom(answer)));
    });
    if (signal.aborted) {
      fail({ kind: 'network' });
      return;
    }
    signal.addEventListener('abort', abort);
    request.send(body);
  });
}
