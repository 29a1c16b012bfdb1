import { TransportError } from '../sync/transport.ts';

/** Longest line: one dossier with all its texts is far below. */
const LINE_MAX = 16 * 1024 * 1024;

/** Lines of JSON. @throws TransportError when a line is not JSON: what answers is not a Pupitre server. */
export async function* frames<T extends { readonly kind: string }>(
  bytes: AsyncIterable<Uint8Array>,
  kinds: readonly T['kind'][],
): AsyncGenerator<T, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of bytes) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LINE_MAX) throw new TransportError('injoignable');
    for (const line of lines) if (line !== '') yield frameOf(line, kinds);
  }
  // A line without its end was cut: what comes of the stream's end is for the reader to say.
}

function frameOf<T extends { readonly kind: string }>(line: string, kinds: readonly T['kind'][]): T {
  let frame: T;
  try {
    frame = JSON.parse(line) as T;
  } catch (cause) {
    throw new TransportError('injoignable', { cause });
  }
  if (!kinds.includes(frame?.kind)) throw new TransportError('injoignable');
  return frame;
}
