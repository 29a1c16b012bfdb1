/**
 * Entry of the sandboxed process that makes documents (LC9): frames on standard input and output, nothing
 * else. It gets bytes, never a path, so that it needs no file but its own code and its typeface.
 */
import { Console } from 'node:console';
import { encodeFrame, FrameReader } from '../sandbox/frames.ts';
import { lockDown } from '../sandbox/lockdown.ts';
import { loadPdfjs, parsePdf } from '../sandbox/parse-pdf.ts';
import { compose } from './atelier/compose.ts';
import { composeRecueil } from './atelier/compose-recueil.ts';
import { importJpeg } from './atelier/import-jpeg.ts';
import { importPdf } from './atelier/import-pdf.ts';
import { rewritePdf } from './atelier/rewrite.ts';
import { loadTypefaceFiles } from './atelier/typeface.ts';
import type { Answer, Ask, AskPiece } from './protocol.ts';

lockDown();
// What libraries say goes where nobody listens: standard output is the parent's.
globalThis.console = new Console(process.stderr);
const [pdfjs, typeface] = await Promise.all([loadPdfjs(), loadTypefaceFiles()]);
const reader = new FrameReader({ head: 64 * 1024 * 1024, body: 256 * 1024 * 1024 });

process.stdin.on('data', (chunk: Buffer) => {
  for (const { head, body } of reader.push(chunk)) void serve(head as Ask, body);
});
send({ pret: true }, new Uint8Array());

async function serve(ask: Ask, body: Uint8Array): Promise<void> {
  const { answer, bytes } = ask.kind === 'piece' ? await importPiece(ask, body) : await composePages(ask);
  send(answer, bytes);
}

interface Said {
  readonly answer: Answer;
  readonly bytes: Uint8Array;
}

async function composePages(ask: Exclude<Ask, AskPiece>): Promise<Said> {
  const { part, pages } = await (ask.kind === 'pages'
    ? compose(ask, typeface)
    : composeRecueil(ask, typeface));
  return { answer: { kind: 'composee', pages, objets: writable(part.objets) }, bytes: part.body };
}

async function importPiece(ask: AskPiece, body: Uint8Array): Promise<Said> {
  const bytes = new Uint8Array(body);
  const imported =
    ask.type === 'image/jpeg'
      ? await importJpeg(ask, bytes)
      : await importPdf(ask, bytes, {
          read: (data, limits) => parsePdf(pdfjs, data, limits),
          rewrite: (data) => rewritePdf(pdfjs, data),
        });
  if (imported.kind === 'refusee') return { answer: imported, bytes: new Uint8Array() };
  const { part, pages, reserves } = imported;
  return {
    answer: {
      kind: 'importee',
      pages: [...pages],
      objets: writable(part.objets),
      reserves: [...reserves],
    },
    bytes: part.body,
  };
}

const writable = (objets: readonly (readonly [number, number])[]): [number, number][] =>
  objets.map(([numero, position]) => [numero, position]);

function send(head: unknown, body: Uint8Array): void {
  for (const part of encodeFrame(head, body)) process.stdout.write(part);
}
