/** What a file is by its first bytes (FI1: never by its name or declared type). */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'pdf' | 'vide' | 'autre';

/** Bytes of a file's beginning that tell its kind; a PDF may begin with a little rubbish. */
export const KIND_BYTES = 1024;

const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const HEIC_BRANDS = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif)$/;

/** Kind of a file from its first KIND_BYTES bytes. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'vide';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89) return 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  if (text(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.test(text(bytes, 8, 12))) return 'heic';
  if (text(bytes, 0, KIND_BYTES).includes('%PDF-')) return 'pdf';
  return 'autre';
}

/** Sides in a PNG's header, or null. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
