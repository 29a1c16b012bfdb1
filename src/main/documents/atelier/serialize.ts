import type { PDFContext } from '@cantoo/pdf-lib';

/** Objects as they stand in a file: where each begins, by number. */
export interface Part {
  readonly body: Uint8Array;
  readonly objets: readonly (readonly [numero: number, position: number])[];
}

/** Every object of a context. A number that was given and never used becomes a null. */
export function serialize(context: PDFContext, premier: number): Part {
  const chunks: Uint8Array[] = [];
  const objets: [number, number][] = [];
  let at = 0;
  const push = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    at += bytes.length;
  };
  const written = new Set<number>();
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    written.add(objectNumber);
    objets.push([objectNumber, at]);
    push(Buffer.from(`${objectNumber} 0 obj\n`));
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    push(bytes);
    push(ENDOBJ);
  }
  for (let numero = premier; numero <= context.largestObjectNumber; numero += 1) {
    if (written.has(numero)) continue;
    objets.push([numero, at]);
    push(Buffer.from(`${numero} 0 obj\nnull\nendobj\n`));
  }
  return { body: Buffer.concat(chunks), objets };
}

const ENDOBJ = Buffer.from('\nendobj\n');
