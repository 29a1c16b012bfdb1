/**
 * Entry of the sandboxed process that parses deposited files (FI2): frames on standard input and output,
 * nothing else. It gets bytes, never a path, so that it needs no file but its own code.
 */
import { fileTypeFromBuffer } from 'file-type';
import { encodeFrame, FrameReader } from '../../sandbox/frames.ts';
import { lockDown } from '../../sandbox/lockdown.ts';
import { loadPdfjs, parsePdf } from '../../sandbox/parse-pdf.ts';
import { type Findings, nothingFound, type ValidationLimits } from '../../sandbox/report.ts';
import { HEAD_BYTES, typeOfHead } from './magic.ts';
import { parseJpeg } from './parse-jpeg.ts';

lockDown();
const pdfjs = await loadPdfjs();
const reader = new FrameReader({ head: 4096, body: 256 * 1024 * 1024 });

process.stdin.on('data', (chunk: Buffer) => {
  for (const { head, body } of reader.push(chunk)) void serve(body, head as ValidationLimits);
});
send({ pret: true }, new Uint8Array());

async function serve(body: Uint8Array, limits: ValidationLimits): Promise<void> {
  const { found, propre } = await examine(body, limits);
  send(found, propre ?? new Uint8Array());
}

async function examine(
  body: Uint8Array,
  limits: ValidationLimits,
): Promise<{ readonly found: Findings; readonly propre: Uint8Array | null }> {
  // Its own copy: pdf.js takes the buffer away.
  const data = new Uint8Array(body);
  const type = await typeOf(data);
  switch (type) {
    case 'application/pdf':
      return { found: await parsePdf(pdfjs, data, limits), propre: null };
    case 'image/jpeg':
      return parseJpeg(data, limits);
    case null:
      return { found: nothingFound(null, null), propre: null };
  }
}

/**
 * FI1: both must agree on what it is. Something else that merely carries a PDF header in its first
 * kilobyte (a page, an archive, a picture) is something else.
 */
async function typeOf(data: Uint8Array): Promise<Findings['type']> {
  const ours = typeOfHead(data.subarray(0, HEAD_BYTES));
  if (ours === null) return null;
  const theirs = await fileTypeFromBuffer(data).catch(() => undefined);
  return theirs === undefined || theirs.mime === ours ? ours : null;
}

function send(head: unknown, body: Uint8Array): void {
  for (const part of encodeFrame(head, body)) process.stdout.write(part);
}
