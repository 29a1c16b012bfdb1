import { hkdfSync, randomBytes } from 'node:crypto';

/** Crockford's base 32: no letter is taken for another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 32;

/** 160 random bits as a person can copy them: eight groups of four. */
export function newRecoveryKey(): string {
  const characters = Array.from(randomBytes(CHARACTERS), (byte) => ALPHABET[byte & 31]).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}

/** The key that a recovery key stands for; null when what was typed can't be one. */
export function keyOfRecovery(typed: string): Buffer | null {
  const characters = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (characters.length !== CHARACTERS || [...characters].some((c) => !ALPHABET.includes(c))) return null;
  // Already random: no passphrase to slow down a guess of.
  return Buffer.from(hkdfSync('sha256', characters, '', 'pupitre secours', 32));
}
