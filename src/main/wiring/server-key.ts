import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * The server's own key, made at first use in its data folder (mode 0600). It signs what is sent but
 * stored nowhere (invitation links); a copy of the database alone opens none of them.
 */
export function openServerKey(dataFolder: string): (label: string) => string {
  const file = path.join(dataFolder, 'server.key');
  try {
    const handle = openSync(file, 'wx', 0o600);
    try {
      writeSync(handle, `${randomBytes(32).toString('hex')}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error(`${file} is not a server key`);
  return (label) => createHmac('sha256', Buffer.from(key, 'hex')).update(label, 'utf8').digest('hex');
}
