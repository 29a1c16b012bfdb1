import { randomUUID } from 'node:crypto';
import type { Keychain } from './keychain.ts';

/** Name of our entries in the system's keychain. */
const SERVICE = 'Pupitre';

/**
 * The keychain of the operating system; null where its module can't even be loaded (on Linux it needs
 * libsecret). It may still be locked or absent behind the module: `available` writes and reads to know.
 */
export async function openSystemKeychain(): Promise<Keychain | null> {
  const module = await import('keytar').catch(() => null);
  if (!module) return null;
  const { getPassword, setPassword, deletePassword } = module.default;
  return {
    async available() {
      const probe = `essai-${randomUUID()}`;
      try {
        await setPassword(SERVICE, probe, probe);
        return (await getPassword(SERVICE, probe)) === probe;
      } catch {
        return false;
      } finally {
        await deletePassword(SERVICE, probe).catch(() => false);
      }
    },
    get: (account) => getPassword(SERVICE, account),
    set: (account, secret) => setPassword(SERVICE, account, secret),
    async delete(account) {
      await deletePassword(SERVICE, account);
    },
  };
}
