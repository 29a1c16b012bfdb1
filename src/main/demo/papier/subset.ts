import { componentsOf, type TrueType } from './truetype.ts';

/** Glyphs of a font in the order they were first used, renumbered from 1; 0 stays ".notdef". */
export interface Subset {
  readonly font: TrueType;
  /** New numbers of a text's characters. */
  encode(text: string): readonly number[];
  /** New number → the character it was first used for. */
  characters(): readonly (readonly [glyph: number, codePoint: number])[];
  /** Advances by new number, per thousand of the em. */
  advances(): readonly number[];
  /** A TrueType file with these glyphs alone, without hints: some kilobytes instead of 140. */
  file(): Buffer;
}

export function createSubset(font: TrueType): Subset {
  const numbers = new Map<number, number>([[0, 0]]);
  const characters = new Map<number, number>();
  const add = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    const fresh = numbers.size;
    numbers.set(glyph, fresh);
    return fresh;
  };
  return {
    font,
    encode: (text) =>
      Array.from(text, (character) => {
        const codePoint = character.codePointAt(0) ?? 0;
        const number = add(font.glyphOf(codePoint));
        if (number > 0 && !characters.has(number)) characters.set(number, codePoint);
        return number;
      }),
    characters: () => [...characters],
    advances: () =>
      [...numbers.keys()].map((glyph) => Math.round((font.advanceOf(glyph) * 1000) / font.unitsPerEm)),
    file() {
      // Parts of accented letters come after the letters that need them.
      const records: Buffer[] = [];
      for (let i = 0; i < numbers.size; i += 1)
        records.push(unhinted(font.recordOf([...numbers.keys()][i] ?? 0), add));
      return assemble(font, [...numbers.keys()], records);
    },
  };
}

/** A glyph record without its instructions, its parts renumbered. */
function unhinted(record: Buffer, add: (glyph: number) => number): Buffer {
  if (record.length === 0) return record;
  const contours = record.readInt16BE(0);
  if (contours >= 0) {
    const at = 10 + contours * 2;
    const after = at + 2 + record.readUInt16BE(at);
    return Buffer.concat([record.subarray(0, at), Buffer.alloc(2), record.subarray(after)]);
  }
  const copy = Buffer.from(record);
  const parts = componentsOf(copy);
  for (const { at, glyph } of parts) {
    copy.writeUInt16BE(add(glyph), at + 2);
    copy.writeUInt16BE(copy.readUInt16BE(at) & ~0x100, at);
  }
  return copy;
}

function assemble(font: TrueType, glyphs: readonly number[], records: readonly Buffer[]): Buffer {
  const padded = records.map((r) => Buffer.concat([r, Buffer.alloc(-r.length & 3)]));
  const loca = Buffer.alloc((padded.length + 1) * 4);
  let at = 0;
  for (const [i, record] of padded.entries()) {
    at += record.length;
    loca.writeUInt32BE(at, (i + 1) * 4);
  }
  const hmtx = Buffer.alloc(glyphs.length * 4);
  for (const [i, glyph] of glyphs.entries()) hmtx.writeUInt16BE(font.advanceOf(glyph), i * 4);
  const head = Buffer.from(font.table('head'));
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(font.table('hhea'));
  hhea.writeUInt16BE(glyphs.length, 34);
  const maxp = Buffer.from(font.table('maxp'));
  maxp.writeUInt16BE(glyphs.length, 4);
  return sfnt({ glyf: Buffer.concat(padded), head, hhea, hmtx, loca, maxp });
}

function sfnt(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  const head = Buffer.alloc(12 + entries.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(entries.length, 4);
  let at = head.length;
  for (const [i, [tag, data]] of entries.entries()) {
    head.write(tag, 12 + i * 16, 'latin1');
    head.writeUInt32BE(checksum(data), 16 + i * 16);
    head.writeUInt32BE(at, 20 + i * 16);
    head.writeUInt32BE(data.length, 24 + i * 16);
    at += (data.length + 3) & ~3;
  }
  return Buffer.concat([head, ...entries.flatMap(([, data]) => [data, Buffer.alloc(-data.length & 3)])]);
}

function checksum(data: Buffer): number {
  const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
  let sum = 0;
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
}
