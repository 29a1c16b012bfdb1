/**
 * Entry of the thread that reads the text of files: bytes come by message, texts go by message. It is given
 * no path and no key; its owner ends it when a file takes too long or too much memory (extractor.ts).
 */
import { parentPort } from 'node:worker_threads';
import type { FileText } from '../../application/texts-ports.ts';
import { lockDown } from '../../sandbox/lockdown.ts';
import { lowerPriority } from './priority.ts';
import { loadPdfjs, type ReadingLimits, readPdf } from './read-pdf.ts';

/** One file to read. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly limits: ReadingLimits;
}

/** 'pret': the thread has loaded what it needs. */
export type ReadAnswer = 'pret' | FileText;

const port = parentPort;
if (!port) throw new Error('this file is the entry of a worker thread');
lockDown();
lowerPriority();
const pdfjs = await loadPdfjs();
const say = (answer: ReadAnswer): void => port.postMessage(answer);

port.on('message', ({ bytes, limits }: ReadRequest) => {
  void readPdf(pdfjs, bytes, limits).then(say);
});
say('pret');
