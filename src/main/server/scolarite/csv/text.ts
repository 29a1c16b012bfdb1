import type { FileHandle } from 'node:fs/promises';
import { ScolariteIndisponible } from '../../../application/scolarite-port.ts';

/**
 * CSV is read as bytes (one character per byte), which keeps positions in the file exact: the signs that
 * part its fields are the same in UTF-8 and Windows-1252. Fields are decoded when they are used.
 */
export type Encoding = 'utf-8' | 'windows-1252';

/** Text of a field that was read byte for byte. */
export const decodeField = (binary: string, encoding: Encoding): string =>
  /^[\x20-\x7E]*$/.test(binary)
    ? binary
    : new TextDecoder(encoding, { ignoreBOM: true }).decode(Buffer.from(binary, 'latin1'));

/** UTF-8 when every byte of the file fits it, else Windows-1252. */
export async function encodingOf(handle: FileHandle): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunksFrom(handle, 0)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'windows-1252';
    throw error;
  }
}

/** Bytes at a place in the file; fewer at its end. */
export async function bytesAt(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let size = 0;
  while (size < length) {
    const { bytesRead } = await handle.read(buffer, size, length - size, start + size);
    if (bytesRead === 0) break;
    size += bytesRead;
  }
  return buffer.subarray(0, size);
}

const CHUNK_BYTES = 64 * 1024;

/** The file from a place on. A stream of Node's would close the handle when its reader gives up. */
export async function* chunksFrom(handle: FileHandle, start: number): AsyncGenerator<Buffer> {
  for (let at = start; ; ) {
    const bytes = await bytesAt(handle, at, CHUNK_BYTES);
    if (bytes.length === 0) return;
    yield bytes;
    at += bytes.length;
  }
}

/** Where the text begins (after a byte order mark), and the sign between its fields. */
export async function headOf(
  handle: FileHandle,
  name: string,
): Promise<{ readonly start: number; readonly delimiter: string }> {
  const head = (await bytesAt(handle, 0, CHUNK_BYTES)).toString('latin1');
  if (/^(\xFF\xFE|\xFE\xFF)/.test(head) || head.includes('\0'))
    throw new ScolariteIndisponible(`${name} is neither UTF-8 nor Windows-1252`);
  const start = head.startsWith('\xEF\xBB\xBF') ? 3 : 0;
  const [line = ''] = head
    .slice(start)
    .replaceAll(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/, 1);
  return { start, delimiter: line.split(';').length >= line.split(',').length ? ';' : ',' };
}

/** Position after the end of the line that holds `from`; Infinity when that is the end of the file. */
export async function nextLine(handle: FileHandle, from: number): Promise<number> {
  let inLine = false;
  let at = from;
  for await (const bytes of chunksFrom(handle, from)) {
    for (const [i, byte] of bytes.entries()) {
      const ends = byte === 0x0a || byte === 0x0d;
      // Blank lines before it are no part of it.
      if (ends && inLine) return at + i + 1;
      inLine ||= !ends;
    }
    at += bytes.length;
  }
  return Infinity;
}
