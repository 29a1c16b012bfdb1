/** One step of an outline, in units of its own drawing; y grows upwards in a font, downwards on a sheet. */
export type Step =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** What is needed of a TrueType font to set text with it: as text in a PDF, as outlines in a picture. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  readonly glyphs: number;
  /** Glyph of a character; 0 when the font has none. */
  glyphOf(codePoint: number): number;
  /** Advance in font units. */
  advanceOf(glyph: number): number;
  /** The glyph's own record: empty for a blank. */
  recordOf(glyph: number): Buffer;
  /** The outline as SVG path data, written once per font. */
  pathOf(glyph: number): string;
  table(tag: string): Buffer;
}

/** Reads a font with outlines in `glyf` and a Unicode `cmap` of format 4. @throws Error for any other. */
export function readTrueType(file: Buffer): TrueType {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(4); i += 1) {
    const at = 12 + i * 16;
    const start = file.readUInt32BE(at + 8);
    tables.set(file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)));
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`font without ${tag}`);
    return found;
  };
  const head = table('head');
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const loca = table('loca');
  const glyf = table('glyf');
  const wide = head.readInt16BE(50) === 1;
  const metrics = hhea.readUInt16BE(34);
  const offset = (glyph: number): number =>
    wide ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const recordOf = (glyph: number): Buffer => glyf.subarray(offset(glyph), offset(glyph + 1));
  const paths = new Map<number, string>();
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascender: hhea.readInt16BE(4),
    descender: hhea.readInt16BE(6),
    glyphs: table('maxp').readUInt16BE(4),
    glyphOf: readCmap(table('cmap')),
    advanceOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4),
    recordOf,
    pathOf(glyph) {
      const known = paths.get(glyph);
      if (known !== undefined) return known;
      const data = outline(recordOf, glyph)
        .map(([kind, ...numbers]) => kind + numbers.join(' '))
        .join('');
      paths.set(glyph, data);
      return data;
    },
    table,
  };
}

function readCmap(cmap: Buffer): (codePoint: number) => number {
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const at = cmap.readUInt32BE(4 + i * 8 + 4);
    const unicode = cmap.readUInt16BE(4 + i * 8) === 3 && cmap.readUInt16BE(4 + i * 8 + 2) === 1;
    if (unicode && cmap.readUInt16BE(at) === 4) return format4(cmap.subarray(at));
  }
  throw new Error('font without a Unicode cmap of format 4');
}

function format4(cmap: Buffer): (codePoint: number) => number {
  const segments = cmap.readUInt16BE(6) / 2;
  const map = new Map<number, number>();
  for (let s = 0; s < segments; s += 1) {
    const end = cmap.readUInt16BE(14 + s * 2);
    const start = cmap.readUInt16BE(16 + segments * 2 + s * 2);
    const delta = cmap.readUInt16BE(16 + segments * 4 + s * 2);
    const rangeAt = 16 + segments * 6 + s * 2;
    const range = cmap.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (raw !== 0) map.set(code, (raw + delta) & 0xffff);
    }
  }
  return (codePoint) => map.get(codePoint) ?? 0;
}

interface Point {
  readonly on: boolean;
  readonly x: number;
  readonly y: number;
}

function outline(recordOf: (glyph: number) => Buffer, glyph: number): readonly Step[] {
  const record = recordOf(glyph);
  if (record.length === 0) return [];
  const contours = record.readInt16BE(0);
  if (contours >= 0) return simpleContours(record, contours).flatMap(steps);
  return componentsOf(record).flatMap(({ glyph: part, dx, dy }) =>
    outline(recordOf, part).map((step) => moved(step, dx, dy)),
  );
}

/** Parts of a composite glyph. Accented letters move their parts; scaled parts are not met in text fonts. */
export function componentsOf(
  record: Buffer,
): readonly { readonly glyph: number; readonly at: number; readonly dx: number; readonly dy: number }[] {
  const parts = [];
  let at = 10;
  for (let more = true; more; ) {
    const flags = record.readUInt16BE(at);
    const words = (flags & 1) !== 0;
    const dx = words ? record.readInt16BE(at + 4) : record.readInt8(at + 4);
    const dy = words ? record.readInt16BE(at + 6) : record.readInt8(at + 5);
    parts.push({ glyph: record.readUInt16BE(at + 2), at, dx, dy });
    at += words ? 8 : 6;
    if (flags & 0x08) at += 2;
    else if (flags & 0x40) at += 4;
    else if (flags & 0x80) at += 8;
    more = (flags & 0x20) !== 0;
  }
  return parts;
}

function simpleContours(record: Buffer, contours: number): readonly (readonly Point[])[] {
  const ends = Array.from({ length: contours }, (_, i) => record.readUInt16BE(10 + i * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + contours * 2;
  at += 2 + record.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = record.readUInt8(at++);
    flags.push(flag);
    if (flag & 8) for (let again = record.readUInt8(at++); again > 0; again -= 1) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? record.readUInt8(at++) : -record.readUInt8(at++);
      else if (!(flag & same)) {
        value += record.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  const points = flags.map((flag, i): Point => ({ on: (flag & 1) !== 0, x: xs[i] ?? 0, y: ys[i] ?? 0 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1));
}

/** Quadratic curves with the implied points between two controls written out. */
function steps(contour: readonly Point[]): readonly Step[] {
  const first = contour.findIndex(({ on }) => on);
  if (first < 0) return [];
  const turned = [...contour.slice(first), ...contour.slice(0, first + 1)];
  const start = turned[0] as Point;
  const out: Step[] = [['M', start.x, start.y]];
  let control: Point | undefined;
  for (const point of turned.slice(1)) {
    if (point.on) out.push(control ? ['Q', control.x, control.y, point.x, point.y] : ['L', point.x, point.y]);
    else if (control)
      out.push(['Q', control.x, control.y, (control.x + point.x) / 2, (control.y + point.y) / 2]);
    control = point.on ? undefined : point;
  }
  return [...out, ['Z']];
}

const moved = ([kind, ...numbers]: Step, dx: number, dy: number): Step =>
  [kind, ...numbers.map((n, i) => n + (i % 2 === 0 ? dx : dy))] as unknown as Step;
