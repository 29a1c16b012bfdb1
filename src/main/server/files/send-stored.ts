import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileStore } from '../../application/ports.ts';
import { rangeOf } from './range.ts';

const WHOLE = { kind: 'whole' } as const;

/**
 * Answers with a file of the store, or the range of it that was asked for, or 304. A file never changes
 * under its hash. `before` runs before its first byte leaves, and not where none does.
 */
export async function sendStored(
  request: FastifyRequest,
  reply: FastifyReply,
  files: Pick<FileStore, 'read'>,
  { sha256, taille }: { readonly sha256: string; readonly taille: number },
  before: () => Promise<void> = async () => undefined,
): Promise<FastifyReply> {
  const etag = `"${sha256}"`;
  reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=31536000, immutable',
  });
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const condition = request.headers['if-range'];
  const range =
    condition === undefined || condition === etag ? rangeOf(request.headers.range, taille) : WHOLE;
  if (range.kind === 'unsatisfiable')
    return reply.code(416).header('content-range', `bytes */${taille}`).send();
  await before();
  if (range.kind === 'whole') return send(reply.header('content-length', String(taille)), files.read(sha256));
  reply.code(206).headers({
    'content-range': `bytes ${range.start}-${range.end}/${taille}`,
    'content-length': String(range.end - range.start + 1),
  });
  return send(reply, files.read(sha256, range));
}

const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));

const send = (reply: FastifyReply, bytes: AsyncIterable<Uint8Array>): FastifyReply =>
  reply.send(bytes instanceof Readable ? bytes : Readable.from(bytes, { objectMode: false }));
