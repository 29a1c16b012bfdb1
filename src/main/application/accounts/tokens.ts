import { createHash } from 'node:crypto';

/** What is stored of a token or a throttled key: lower-case hex SHA-256. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
