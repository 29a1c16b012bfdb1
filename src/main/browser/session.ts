import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use this process's site: the browser that came with a one-time token, by its cookie. */
export interface Session {
  /** A new token for one opening. Tokens given before and not used stay good. */
  issueToken(): string;
  /** The cookie's value in exchange for a token, once; null for any other. */
  redeem(token: string): string | null;
  /** Is this the cookie's value? */
  holds(value: string | undefined): boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
/** Compares in a time that tells nothing of where they differ. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const secret = (): string => randomBytes(32).toString('base64url');

export function createSession(): Session {
  const cookie = secret();
  let tokens: string[] = [];
  return {
    issueToken() {
      const token = secret();
      tokens.push(token);
      return token;
    },
    redeem(token) {
      const left = tokens.filter((known) => !sameSecret(known, token));
      const found = left.length < tokens.length;
      tokens = left;
      return found ? cookie : null;
    },
    holds: (value) => value !== undefined && sameSecret(value, cookie),
  };
}
