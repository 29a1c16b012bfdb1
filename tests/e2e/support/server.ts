import { type Data, openData } from '../../../src/main/wiring/open-data.ts';
import { type Child, startEntry } from './child.ts';

/** A real server on a data folder, which can be killed and started again. */
export interface TestServer {
  readonly folder: string;
  /** Of the process that runs now. */
  readonly url: string;
  readonly port: number;
  /** kill -9: what it had acknowledged must be there when it starts again. */
  kill(): Promise<void>;
  /** Starts it (again) on the same folder. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Ready {
  readonly url: string;
  readonly port: number;
}

export async function startServer(folder: string, args: readonly string[] = []): Promise<TestServer> {
  const launch = (): Promise<Child<Ready>> =>
    startEntry<Ready>('cli', ['serve', '--data', folder, '--port', '0', '--json', ...args]);
  let child: Child<Ready> | null = await launch();
  const running = (): Child<Ready> => {
    if (!child) throw new Error('the server does not run');
    return child;
  };
  return {
    folder,
    get url() {
      return running().ready.url;
    },
    get port() {
      return running().ready.port;
    },
    async kill() {
      await running().kill();
      child = null;
    },
    async start() {
      child ??= await launch();
    },
    async stop() {
      await child?.stop();
      child = null;
    },
  };
}

/** Reads what the server holds, beside it or after it. */
export async function readServer<T>(folder: string, read: (data: Data) => Promise<T>): Promise<T> {
  const data = openData(folder);
  try {
    return await read(data);
  } finally {
    data.close();
  }
}
