import { assertNever } from '../../domain/refusal.ts';
import type { FromWorker, ToWorker } from '../../protocol/host.ts';
import type { Workspace } from './app/workspace.ts';
import type { Keychain } from './keychain.ts';
import { createPipeHandler, type PipeHandler } from './pipe/pipe-handler.ts';
import { workspaceRouter } from './router/index.ts';

/** The worker's end of the channel to its owner. */
export interface OwnerPort {
  post(message: FromWorker, transfer?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: ToWorker) => void): void;
  /** No more messages: the thread may end. */
  close(): void;
}

export interface ServeOptions {
  readonly port: OwnerPort;
  /** Opens the workspace; `keychain` is the owner's, null when there is none. */
  readonly open: (keychain: Keychain | null) => Promise<Workspace>;
  readonly onError: (error: unknown) => void;
}

/**
 * Serves a workspace to its owner (src/protocol/host.ts): one pipe per window or tab, files, keychain calls
 * the other way. Requests that come before the workspace is open wait for it.
 */
export function serveWorkspace({ port, open, onError }: ServeOptions): void {
  const answers = new Map<number, (value: unknown) => void>();
  let calls = 0;
  const keychain = ownersKeychain(
    (action, account, secret) =>
      new Promise((resolve) => {
        const call = ++calls;
        answers.set(call, resolve);
        port.post({ kind: 'keychain', call, action, account, ...(secret === undefined ? {} : { secret }) });
      }),
  );
  const pipes = new Map<number, PipeHandler>();
  const opening = keychain.available().then((there) => open(there ? keychain : null));
  // A workspace that can't be opened at all ends the thread: its owner hears of it as a crash.
  void opening.then(() => port.post({ kind: 'ready' }));

  const pipeOf = (client: number, workspace: Workspace): PipeHandler => {
    const known = pipes.get(client);
    if (known) return known;
    const pipe = createPipeHandler({
      router: workspaceRouter,
      context: () => ({ app: workspace }),
      send: (message) => port.post({ kind: 'pipe', client, message }),
      onError: (_path, error) => onError(error),
    });
    pipes.set(client, pipe);
    return pipe;
  };

  const sendFile = async (call: number, sha256: string): Promise<void> => {
    const file = await (await opening).file(sha256);
    if (file)
      port.post({ kind: 'file', call, bytes: file.bytes.buffer, type: file.type }, [file.bytes.buffer]);
    else port.post({ kind: 'file', call, bytes: null, type: '' });
  };

  const sendPart = async (call: number, jeton: string, from: number): Promise<void> => {
    const part = await (await opening).exportPart(jeton, from);
    port.post({ kind: 'exportPart', call, part }, part ? [part.bytes] : []);
  };

  const close = async (): Promise<void> => {
    for (const pipe of pipes.values()) pipe.dispose();
    await opening.then((workspace) => workspace.close(), onError);
    port.post({ kind: 'closed' });
    port.close();
  };

  port.onMessage((message) => {
    switch (message.kind) {
      case 'pipe':
        opening.then((workspace) => pipeOf(message.client, workspace).handle(message.message), onError);
        return;
      case 'clientGone':
        pipes.get(message.client)?.dispose();
        pipes.delete(message.client);
        return;
      case 'file':
        sendFile(message.call, message.sha256).catch(onError);
        return;
      case 'exportPart':
        sendPart(message.call, message.jeton, message.from).catch((error: unknown) => {
          port.post({ kind: 'exportPart', call: message.call, part: null });
          onError(error);
        });
        return;
      case 'answer':
        answers.get(message.call)?.(message.value);
        answers.delete(message.call);
        return;
      case 'network':
        opening.then((workspace) => workspace.network(), onError);
        return;
      case 'close':
        void close();
        return;
      default:
        assertNever(message);
    }
  });
}

type Ask = (
  action: 'get' | 'set' | 'delete' | 'available',
  account: string,
  secret?: string,
) => Promise<unknown>;

/** The owner's keychain, asked by message. It answers null when it can't. */
function ownersKeychain(ask: Ask): Keychain {
  const must = async (done: Promise<unknown>): Promise<void> => {
    if ((await done) !== true) throw new Error('the keychain did not take it');
  };
  return {
    available: async () => (await ask('available', '')) === true,
    async get(account) {
      const secret = await ask('get', account);
      return typeof secret === 'string' ? secret : null;
    },
    set: (account, secret) => must(ask('set', account, secret)),
    delete: (account) => must(ask('delete', account)),
  };
}
