import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '../application/ports.ts';

/** The system's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** UUIDv7 (RFC 9562): the time in ms, then random bits. Tokens are random bytes. */
export const createIds = (clock: Clock = systemClock): Ids => ({
  uuid: () => {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(clock.now(), 0, 6);
    bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  },
  token: (bytes) => randomBytes(bytes).toString('hex'),
});
