import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { normalPassword } from '../../application/accounts/password-policy.ts';
import type { Passwords } from '../../application/accounts/services.ts';

export interface PasswordCost {
  /** KiB per hash. */
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** OWASP's first choice for argon2id (argon2id is the library's default algorithm). */
export const PASSWORD_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2 };

/**
 * argon2id. The decoy is made once, with the cost of all others, so that unknown accounts take the same
 * time; a starting server doesn't wait for it.
 */
export function createPasswords(cost: PasswordCost = PASSWORD_COST): Passwords {
  const options = { ...cost, parallelism: 1 };
  const decoy = hash(randomBytes(16).toString('hex'), options);
  // Whoever verifies is told of a failure; nobody may ever do.
  decoy.catch(() => undefined);
  return {
    hash: (motDePasse) => hash(normalPassword(motDePasse), options),
    verify: async (phc, motDePasse) => {
      const compared = phc ?? (await decoy);
      const matches = await verify(compared, normalPassword(motDePasse));
      return phc !== null && matches;
    },
  };
}
