import dgram from 'node:dgram';
import dns from 'node:dns';
import { registerHooks } from 'node:module';
import net from 'node:net';
import { isMainThread } from 'node:worker_threads';

/** pdf.js looks for it to draw; nothing is drawn here, and a native library less is a door less. */
const REFUSED = ['@napi-rs/canvas'];

/** A thread that is ended while Node makes one of these takes its whole process with it. pdf.js has its own. */
const NATIVE_STREAMS = isMainThread ? [] : ['CompressionStream', 'DecompressionStream'];

/**
 * Takes the network away from this process or thread, beside what the operating system does (`sandboxCommand`):
 * Node's permission model rules files, processes and threads, but not sockets.
 */
export function lockDown(): void {
  const refuse = (): never => {
    throw new Error('no network here');
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.send = refuse;
  Object.assign(dns, { lookup: refuse, resolve: refuse });
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', ...NATIVE_STREAMS])
    Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });
  registerHooks({
    resolve(specifier, context, next) {
      if (REFUSED.includes(specifier)) throw new Error(`${specifier} is not loaded here`);
      return next(specifier, context);
    },
  });
}
