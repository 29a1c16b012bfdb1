import { createHash, timingSafeEqual } from 'node:crypto';

/** Comes from this very machine. */
export const isLoopback = (address: string): boolean => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Equality of two secrets in a time that tells nothing of them. */
export const sameText = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
