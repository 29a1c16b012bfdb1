import type { FastifyInstance } from 'fastify';
import { journalEntry } from '../../application/journal.ts';
import { visibleFile } from '../../application/sync/visible-file.ts';
import { sessionOfRequest } from '../http/access.ts';
import { fail } from '../http/problems.ts';
import type { ServerServices } from '../services.ts';
import { createReadingJournal } from './reading-journal.ts';
import { sendStored } from './send-stored.ts';

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

      reply.headers({ 'content-type': seen.version.type, 'content-disposition': 'attachment' });
      const line = {
        action: 'piece.lire',
        entity: 'dossier',
        id: seen.dossierId,
        apres: { typeId: seen.typeId, sha256 },
      };
      return sendStored(request, reply, files, { sha256, taille: stat.taille }, () =>
        record(journalEntry(session, clock.now(), line)),
      );
    },
  );
}
