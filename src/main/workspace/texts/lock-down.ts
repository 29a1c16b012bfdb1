import dgram from 'node:dgram';
import { registerHooks } from 'node:module';
import net from 'node:net';

/** pdf.js looks for it to draw; nothing is drawn here, and a native library less is a door less. */
const REFUSED = ['@napi-rs/canvas'];

/** Of Node's own code: a thread that is ended while it makes one takes its whole process with it. pdf.js has its own. */
const NATIVE_STREAMS = ['CompressionStream', 'DecompressionStream'];

/** Takes the network away from this thread: reading a text needs none. It may be ended at any point. */
export function lockDown(): void {
  const refuse = (): never => {
    throw new Error('no network here');
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.send = refuse;
  for (const name of ['fetch', 'WebSocket', 'EventSource', ...NATIVE_STREAMS])
    Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });
  registerHooks({
    resolve(specifier, context, next) {
      if (REFUSED.includes(specifier)) throw new Error(`${specifier} is not loaded here`);
      return next(specifier, context);
    },
  });
}
