import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { journalEntry } from '../../application/journal.ts';
import { visibleFile } from '../../application/sync/visible-file.ts';
import { sessionOfRequest } from '../http/access.ts';
import { fail } from '../http/problems.ts';
import type { ServerServices } from '../services.ts';
import { rangeOf } from './range.ts';
import { createReadingJournal } from './reading-journal.ts';

/** GET /api/files/:sha256, with Range; only what the reader sees in one of his dossiers. */
export function registerDownload(app: FastifyInstance, services: ServerServices): void {
  const { store, files, clock } = services;
  const record = createReadingJournal(store);
  app.get<{ Params: { sha256: string } }>(
    '/api/files/:sha256',
    { config: { access: { door: 'device', rule: 'synchroniser' } } },
    async (request, reply) => {
      const session = sessionOfRequest(request);
      const { sha256 } = request.params;
      // Not a hash, not there, not his: one answer, so that nobody learns which files exist.
      const seen = /^[0-9a-f]{64}$/.test(sha256)
        ? await visibleFile(store, session.actor, sha256)
        : undefined;
      const stat = seen && (await files.stat(sha256));
      if (!seen || !stat) return fail('introuvable');

      const etag = `"${sha256}"`;
      reply.headers({
        etag,
        'accept-ranges': 'bytes',
        'cache-control': 'private, max-age=31536000, immutable',
        'content-type': seen.version.type,
        'content-disposition': 'attachment',
      });
      if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
      const condition = request.headers['if-range'];
      const range =
        condition === undefined || condition === etag ? rangeOf(request.headers.range, stat.taille) : WHOLE;
      if (range.kind === 'unsatisfiable')
        return reply.code(416).header('content-range', `bytes */${stat.taille}`).send();

      const line = {
        action: 'piece.lire',
        entity: 'dossier',
        id: seen.dossierId,
        apres: { typeId: seen.typeId, sha256 },
      };
      await record(journalEntry(session, clock.now(), line));
      if (range.kind === 'whole')
        return send(reply.header('content-length', String(stat.taille)), files.read(sha256));
      reply.code(206).headers({
        'content-range': `bytes ${range.start}-${range.end}/${stat.taille}`,
        'content-length': String(range.end - range.start + 1),
      });
      return send(reply, files.read(sha256, range));
    },
  );
}

const WHOLE = { kind: 'whole' } as const;

const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));

const send = (reply: FastifyReply, bytes: AsyncIterable<Uint8Array>): FastifyReply =>
  reply.send(bytes instanceof Readable ? bytes : Readable.from(bytes, { objectMode: false }));
