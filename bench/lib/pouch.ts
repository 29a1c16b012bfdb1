import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startApart } from './apart.ts';

/** The few calls of PouchDB that the benches make. */
interface Pouch {
  bulkDocs(docs: readonly object[]): Promise<readonly { readonly ok?: boolean }[]>;
  info(): Promise<{ readonly doc_count: number }>;
  close(): Promise<void>;
  get(id: string): Promise<{ readonly _rev: string }>;
  allDocs(options: { readonly keys: readonly string[] }): Promise<{
    readonly rows: readonly { readonly id: string; readonly value: { readonly rev: string } }[];
  }>;
  readonly replicate: {
    from(source: string, options: object): Promise<{ readonly docs_written: number }>;
    to(target: string, options: object): Promise<{ readonly docs_written: number }>;
  };
}
interface PouchClass {
  new (name: string, options?: object): Pouch;
  plugin(plugin: unknown): PouchClass;
  defaults(options: object): PouchClass;
}

export interface PouchPeer {
  /** A replica on disk, empty. */
  readonly local: (name: string) => Pouch;
  /** A database of the server, over HTTP. */
  readonly remote: (name: string) => Pouch;
  readonly url: (name: string) => string;
  readonly close: () => Promise<void>;
}

function pouchClass(require: NodeRequire): PouchClass {
  return [
    'pouchdb-adapter-leveldb',
    'pouchdb-adapter-http',
    'pouchdb-replication',
    'pouchdb-mapreduce',
  ].reduce<PouchClass>((base, name) => base.plugin(require(name)), require('pouchdb-core') as PouchClass);
}

const newFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'pupitre-pouch-'));

/** PouchDB on LevelDB, its server apart, over loopback: its best settings for bulk (batches of 1000). */
export async function startPouch(require: NodeRequire): Promise<PouchPeer> {
  const folder = newFolder();
  const Pouch = pouchClass(require);
  const server = await startApart<string>('pouch-process.ts', []);
  const url = (name: string): string => `${server.ready}/${name}`;
  return {
    local: (name) => new Pouch(path.join(folder, name)),
    remote: (name) => new Pouch(url(name)),
    url,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server's end: express-pouchdb on LevelDB. */
export async function servePouch(
  require: NodeRequire,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'server'));
  const Server = pouchClass(require).defaults({ prefix: `${folder}/server/` });
  const express = require('express') as () => {
    use(at: string, handler: unknown): void;
    listen(port: number, host: string, done: () => void): HttpServer;
  };
  const app = express();
  const handler = require('express-pouchdb') as (pouch: PouchClass, options: object) => unknown;
  app.use(
    '/',
    handler(Server, {
      mode: 'minimumForPouchDB',
      inMemoryConfig: true,
      logPath: path.join(folder, 'log.txt'),
    }),
  );
  const server = await new Promise<HttpServer>((resolve) => {
    const s: HttpServer = app.listen(0, '127.0.0.1', () => resolve(s));
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
