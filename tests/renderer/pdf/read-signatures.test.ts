import { describe, expect, it } from 'vitest';
import { readSignatures } from '../../../src/renderer/pdf/read-signatures.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file of 200 bytes with a signature over `covered` of them. */
function signed(covered: number, size = 200): Uint8Array {
  const head = `%PDF-1.7\n1 0 obj << /Type /Sig /ByteRange [0 80 100 ${covered - 100}] >>\n`;
  return bytesOf(head.padEnd(size, 'x'));
}

describe('signatures in the bytes of a PDF', () => {
  it('are none where there is none', () => {
    expect(readSignatures(bytesOf('%PDF-1.7\n/ByteRan'))).toEqual({ signatures: 0, jusquALaFin: null });
    expect(readSignatures(new Uint8Array())).toEqual({ signatures: 0, jusquALaFin: null });
  });

  it('cover the file to its end, or what was added after them shows', () => {
    expect(readSignatures(signed(200))).toEqual({ signatures: 1, jusquALaFin: true });
    // The line end that a writer leaves changes nothing.
    expect(readSignatures(signed(198))).toEqual({ signatures: 1, jusquALaFin: true });
    expect(readSignatures(signed(150))).toEqual({ signatures: 1, jusquALaFin: false });
  });

  it('are counted, the one that reaches furthest being the one that counts', () => {
    const two = bytesOf('/ByteRange [0 10 20 30] … /ByteRange\n[ 0 60 70 130 ]'.padEnd(200, ' '));
    expect(readSignatures(two).signatures).toBe(2);
    expect(readSignatures(two.subarray(0, 200)).jusquALaFin).toBe(true);
  });

  it('are no signatures where the numbers lie', () => {
    for (const range of [
      '[0 80 100 9999]',
      '[5 80 100 20]',
      '[0 80 40 20]',
      '[0 80 100',
      '[0 /Evil 1 2]',
      '',
    ])
      expect(readSignatures(bytesOf(`/ByteRange ${range}`.padEnd(200, ' '))).signatures, range).toBe(0);
  });

  it('are read no further than a file is worth', () => {
    const many = bytesOf('/ByteRange [0 1 2 3] '.repeat(500));
    expect(readSignatures(many).signatures).toBe(64);
  });
});
