import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';

/**
 * Does the other end of a loopback connection belong to another user of this machine? Elsewhere than on
 * Linux nobody can tell, and other users don't see the address with its token there either.
 */
export async function isAnotherUser(socket: Socket, uid = process.getuid?.()): Promise<boolean> {
  if (process.platform !== 'linux' || uid === undefined) return false;
  const owner = ownerIn(
    await readFile('/proc/net/tcp', 'utf8'),
    socket.remotePort ?? 0,
    socket.localPort ?? 0,
  );
  return owner !== null && owner !== uid && owner !== 0;
}

/** User of the socket `from` → `to` on 127.0.0.1 in the kernel's table; null when it isn't there. */
export function ownerIn(table: string, from: number, to: number): number | null {
  const end = (port: number): string => `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  for (const line of table.split('\n')) {
    const fields = line.trim().split(/\s+/);
    if (fields[1] === end(from) && fields[2] === end(to)) return Number(fields[7]);
  }
  return null;
}
