import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/*
 * Files made to hurt who opens them. PDFs are written by hand: a library would refuse to make them.
 */

/** A PDF of these objects (1-based, `Buffer` or text) with a correct xref; object 1 is the catalogue. */
function pdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [i, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    at += part.length;
    parts.push(part);
  }
  const rows = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const stream = (dict: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dict} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>';

/** A page with one line of text and nothing wrong. */
export const harmlessPdf = (): Buffer =>
  pdf([
    CATALOG,
    PAGES,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    stream('', Buffer.from('BT /F 12 Tf 72 720 Td (Bonjour) Tj ET')),
  ]);

/** `bytes` of one repeated operator, deflated `times` times. */
function bomb(bytes: number, times: number, unit = 'q Q '): Buffer {
  let data: Buffer = Buffer.alloc(bytes, unit);
  for (let i = 0; i < times; i += 1) data = deflateSync(data, { level: 9 });
  return data;
}

const FILTERS = (times: number): string => `/Filter [${'/FlateDecode '.repeat(times)}]`;

/** A few kilobytes whose page contents inflate to `gigabytes` in three steps. */
export function contentBomb(gigabytes: number): Buffer {
  // Deflate shrinks at most 1032 times: the middle is built from blocks that deflate alike.
  const block = bomb(64 * 1024 * 1024, 1);
  const blocks = Math.round((gigabytes * 1024) / 64);
  const contents = Array.from({ length: blocks }, () => '4 0 R').join(' ');
  return pdf([
    CATALOG,
    PAGES,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [${contents}] /Resources << >> >>`,
    stream(FILTERS(2), deflateSync(block, { level: 9 })),
  ]);
}

/** An object stream that inflates to a quarter of a gigabyte of nothing before its one object. */
export function objectStreamBomb(): Buffer {
  const inside = Buffer.concat([
    Buffer.from(`3 ${256 * 1024 * 1024}`.padEnd(32)),
    Buffer.alloc(256 * 1024 * 1024, ' '),
    Buffer.from(PAGE),
  ]);
  const objects = [
    `1 0 obj\n${CATALOG}\nendobj\n`,
    `2 0 obj\n${PAGES}\nendobj\n`,
    Buffer.concat([
      Buffer.from('5 0 obj\n'),
      stream(
        `/Type /ObjStm /N 1 /First 32 ${FILTERS(2)}`,
        deflateSync(deflateSync(inside, { level: 9 }), { level: 9 }),
      ),
      Buffer.from('\nendobj\n'),
    ]),
  ].map((o) => Buffer.from(o));
  const head = Buffer.from('%PDF-1.7\n');
  const at = [head.length];
  for (const o of objects) at.push((at.at(-1) ?? 0) + o.length);
  const row = (type: number, a: number, b: number): Buffer => {
    const bytes = Buffer.alloc(7);
    bytes.writeUInt8(type, 0);
    bytes.writeUInt32BE(a, 1);
    bytes.writeUInt16BE(b, 5);
    return bytes;
  };
  const rows = Buffer.concat([
    row(0, 0, 65535),
    row(1, at[0] ?? 0, 0),
    row(1, at[1] ?? 0, 0),
    row(2, 5, 0),
    row(0, 0, 0),
    row(1, at[2] ?? 0, 0),
    row(1, at[3] ?? 0, 0),
  ]);
  const xref = Buffer.concat([
    Buffer.from('6 0 obj\n'),
    stream('/Type /XRef /Size 7 /W [1 4 2] /Root 1 0 R', rows),
    Buffer.from(`\nendobj\nstartxref\n${at[3]}\n%%EOF\n`),
  ]);
  return Buffer.concat([head, ...objects, xref]);
}

/** Arrays in arrays, deeper than any stack. */
export const deepPdf = (): Buffer =>
  pdf([CATALOG, PAGES, `<< /Type /Page /Parent 2 0 R /X ${'['.repeat(400_000)}${']'.repeat(400_000)} >>`]);

/** A page tree whose branch is its own ancestor. */
export const circularTree = (): Buffer =>
  pdf([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 9 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 9 >>',
  ]);

/** Forms that draw one another twice, many levels deep: short to write, for ever to draw. */
export function formFanOut(levels: number): Buffer {
  const form = (next: number): Buffer =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${next} 0 R >> >>`,
      Buffer.from('/X Do '.repeat(12)),
    );
  const last = stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 9 9]',
    Buffer.from('0 0 m 9 9 l S '.repeat(40)),
  );
  return pdf([
    CATALOG,
    PAGES,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('', Buffer.from('/X Do')),
    ...Array.from({ length: levels }, (_, i) => form(6 + i)),
    last,
  ]);
}

/** A cross-reference table whose /Prev leads back to itself, then to another that leads back to it. */
export function xrefLoop(): Buffer {
  const body = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
  const first = body.length;
  const table = (prev: number): string =>
    `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 /Root 1 0 R /Prev ${String(prev).padStart(6, '0')} >>\n`;
  const second = first + table(0).length;
  return Buffer.from(`${body}${table(second)}${table(first)}startxref\n${second}\n%%EOF\n`);
}

/** A JPEG that says it is 65 500 pixels each way. */
export async function hugeJpeg(): Promise<Buffer> {
  const small = await sharp({ create: { width: 16, height: 16, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
  const frame = small.indexOf(Buffer.from([0xff, 0xc0]));
  small.writeUInt16BE(65_500, frame + 5);
  small.writeUInt16BE(65_500, frame + 7);
  return small;
}
