/** Pixels of a JPEG as it is to be shown. */
export interface JpegSize {
  readonly width: number;
  readonly height: number;
  /** A quarter turn separates it from what is stored: its sides are swapped there. */
  readonly turned: boolean;
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Orientation (1–8) in the first directory of an EXIF block that begins at `start`; 1 when it says nothing. */
function orientationOf(view: DataView, start: number, end: number): number {
  const tiff = start + 6;
  if (end - start < 14 || view.getUint32(start) !== 0x45786966) return 1;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return 1;
  const count = view.getUint16(directory, little);
  for (let i = 0, at = directory + 2; i < count && at + 12 <= end; i++, at += 12)
    if (view.getUint16(at, little) === 0x0112) {
      const value = view.getUint16(at + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  return 1;
}

/**
 * Size of a JPEG from its header, EXIF orientation applied, without decoding it: a photograph decoded
 * whole only to learn its size costs 48 MB. Null when the header does not say.
 */
export function jpegSize(bytes: ArrayBuffer): JpegSize | null {
  const view = new DataView(bytes);
  if (bytes.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.byteLength) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return null;
    // Filling between segments.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.byteLength || marker === 0xd9 || marker === 0xda) return null;
    if (isFrame(marker) && end - at >= 9) {
      const [width, height] = [view.getUint16(at + 7), view.getUint16(at + 5)];
      if (width === 0 || height === 0) return null;
      const turned = orientation >= 5;
      return turned ? { width: height, height: width, turned } : { width, height, turned };
    }
    if (marker === 0xe1 && orientation === 1) orientation = orientationOf(view, at + 4, end);
    at = end;
  }
  return null;
}
