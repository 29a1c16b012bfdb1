/** What the bytes of a PDF say of the signatures in it; nobody's key is checked. */
export interface SignatureFacts {
  /** Signatures whose range of bytes can be read. */
  readonly signatures: number;
  /** Whether the last of them covers the file to its end; null: there is none. */
  readonly jusquALaFin: boolean | null;
}

/** A file with more is read no further: it is hostile, or not worth it. */
const SIGNATURES_MAX = 64;
/** Characters between the name and the end of its four numbers. */
const RANGE_MAX = 200;
/** Ends of lines that writers leave after the last byte. */
const SLACK = 4;

const NAME = [...'/ByteRange'].map((c) => c.charCodeAt(0));

function find(bytes: Uint8Array, from: number): number {
  const [first = 0] = NAME;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (NAME.every((code, i) => bytes[at + i] === code)) return at;
  return -1;
}

/**
 * Looks for `/ByteRange [a b c d]`, which a signature cannot keep in a compressed object: its numbers are
 * written in after the fact (ISO 32000-1, 12.8.1). Linear in the size of the file.
 */
export function readSignatures(bytes: Uint8Array): SignatureFacts {
  let signatures = 0;
  let end = 0;
  for (let at = find(bytes, 0); at >= 0 && signatures < SIGNATURES_MAX; at = find(bytes, at + NAME.length)) {
    const start = at + NAME.length;
    const text = String.fromCharCode(...bytes.subarray(start, start + RANGE_MAX));
    const numbers = /^\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(text);
    if (!numbers) continue;
    const [from = 0, before = 0, second = 0, after = 0] = numbers.slice(1).map(Number);
    const last = second + after;
    if (from !== 0 || second < before || last > bytes.length) continue;
    signatures += 1;
    end = Math.max(end, last);
  }
  return { signatures, jusquALaFin: signatures === 0 ? null : bytes.length - end <= SLACK };
}
