import type { Findings } from '../../sandbox/report.ts';

/** Bytes of a file's head that `typeOfHead` looks at; PDF readers look for the header as far. */
export const HEAD_BYTES = 1024;

const PDF = Buffer.from('%PDF-');

/**
 * FI1: the type by content. A PDF's header may stand anywhere in the first kilobyte (mail gateways and
 * printers put lines before it), so that a JPEG is recognised first.
 */
export function typeOfHead(head: Uint8Array): Findings['type'] {
  const [a, b, c] = head;
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'image/jpeg';
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES)).includes(PDF)
    ? 'application/pdf'
    : null;
}
