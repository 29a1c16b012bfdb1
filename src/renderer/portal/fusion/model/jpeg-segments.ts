const EXIF = 0xe1;
const SCAN = 0xda;

/**
 * A JPEG without its EXIF blocks. In a PDF their orientation means nothing, while a browser that decodes
 * the picture obeys it. The same bytes when there is none, or when the header cannot be followed.
 */
export function withoutExif(jpeg: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let from = 0;
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== SCAN) {
    const end = at + 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
    if (jpeg[at + 1] === EXIF) {
      kept.push(jpeg.subarray(from, at));
      from = end;
    }
    at = end;
  }
  if (kept.length === 0) return jpeg;
  kept.push(jpeg.subarray(from));
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of kept) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}
