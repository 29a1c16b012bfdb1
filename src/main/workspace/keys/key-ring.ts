import { randomBytes } from 'node:crypto';
import type { Keychain } from '../keychain.ts';
import type { KeyFile } from './key-file.ts';
import { keyOfPassphrase, newParams } from './passphrase.ts';
import { keyOfRecovery, newRecoveryKey } from './recovery-key.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

/** Keys of an open workspace, 32 bytes each. In memory only. */
export interface Keys {
  readonly replique: Uint8Array;
  readonly file: Uint8Array;
}

/** How the keys on this disk are protected: the system's keychain, or a passphrase. */
export type Protection = { readonly keychain: Keychain } | { readonly passphrase: string };

interface Unlocked {
  readonly keys: Keys;
  /** To be written: differs when a new replica key was made. */
  readonly keyFile: KeyFile;
}

const newKey = (): Buffer => randomBytes(32);

/** Makes keys for a new workspace. `secours` is to be shown once. */
export async function createKeys(
  espace: string,
  protection: Protection,
): Promise<Unlocked & { readonly secours: string }> {
  const compte = `espace-${espace}`;
  const params = newParams();
  const under = 'keychain' in protection ? newKey() : await keyOfPassphrase(protection.passphrase, params);
  if ('keychain' in protection) await protection.keychain.set(compte, Buffer.from(under).toString('hex'));
  const secours = newRecoveryKey();
  const recovery = keyOfRecovery(secours);
  if (!recovery) throw new Error('a new recovery key is one');
  const keys = { replique: newKey(), file: newKey() };
  return {
    keys,
    secours,
    keyFile: {
      version: 1,
      protection: 'keychain' in protection ? { kind: 'trousseau', compte } : { kind: 'phrase', params },
      replique: wrapKey(under, keys.replique, 'replique'),
      file: wrapKey(under, keys.file, 'file'),
      secours: wrapKey(recovery, keys.file, 'secours'),
    },
  };
}

/**
 * Opens the keys of a workspace. An erased replica gets a new key. Null: the key above them is lost, or
 * the passphrase is another.
 */
export async function unlockKeys(
  keyFile: KeyFile,
  given: { readonly keychain: Keychain | null; readonly passphrase: string | null },
): Promise<Unlocked | null> {
  const under = await keyAbove(keyFile, given);
  const file = under && unwrapKey(under, keyFile.file, 'file');
  if (!under || !file) return null;
  const known = keyFile.replique === null ? null : unwrapKey(under, keyFile.replique, 'replique');
  const replique = known ?? newKey();
  return {
    keys: { replique, file },
    keyFile: known ? keyFile : { ...keyFile, replique: wrapKey(under, replique, 'replique') },
  };
}

async function keyAbove(
  { protection }: KeyFile,
  { keychain, passphrase }: { readonly keychain: Keychain | null; readonly passphrase: string | null },
): Promise<Buffer | null> {
  if (protection.kind === 'phrase')
    return passphrase === null ? null : keyOfPassphrase(passphrase, protection.params);
  const hex = (await keychain?.get(protection.compte)) ?? null;
  return hex !== null && /^[0-9a-f]{64}$/.test(hex) ? Buffer.from(hex, 'hex') : null;
}

/** The queue's key, by the recovery key as typed; null when it isn't this queue's. */
export function recoverQueueKey(secours: KeyFile['secours'], typed: string): Buffer | null {
  const recovery = keyOfRecovery(typed);
  return recovery && unwrapKey(recovery, secours, 'secours');
}
