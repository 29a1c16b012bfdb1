import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../../domain/actor.ts';
import { presentSeance } from '../../../domain/rights/seance.ts';
import type { ProcesVerbal } from '../../../domain/seance/seance.ts';
import { journalEntry } from '../../application/journal.ts';
import { type Documents, LANGUE_PV } from '../../documents/index.ts';
import { createReadingJournal } from '../files/reading-journal.ts';
import { sessionOfRequest } from '../http/access.ts';
import { pdfHeaders, untilGone } from '../http/pdf-answer.ts';
import { fail } from '../http/problems.ts';
import type { ServerServices } from '../services.ts';

/**
 * DE12: GET /api/seances/:seanceId/pv.pdf, the procès-verbal of a closed séance as its reader may see it
 * (PM3, PM4): byte for byte what his workspace prints. Not there, not closed, not his: one answer.
 */
export function registerPv(
  app: FastifyInstance,
  { store, clock }: Pick<ServerServices, 'store' | 'clock'>,
  documents: Pick<Documents, 'pvPdf'>,
): void {
  const record = createReadingJournal(store);

  const shownTo = async (actor: Actor, seanceId: string): Promise<ProcesVerbal | null> => {
    const seance = await store.get('seance', seanceId);
    const commission = seance && (await store.get('commission', seance.body.commissionId));
    return (commission && presentSeance(seance.body, actor, commission.body)?.pv) ?? null;
  };

  app.get<{ Params: { seanceId: string } }>(
    '/api/seances/:seanceId/pv.pdf',
    { config: { access: { door: 'device', rule: 'synchroniser' } } },
    async (request, reply) => {
      const session = sessionOfRequest(request);
      const { seanceId } = request.params;
      const pv = await shownTo(session.actor, seanceId);
      if (!pv) return fail('introuvable');
      const { nomFichier, octets } = await documents.pvPdf({ langue: LANGUE_PV, pv }, untilGone(request));
      // PM6: before it leaves.
      await record(
        journalEntry(session, clock.now(), { action: 'seance.lirePv', entity: 'seance', id: seanceId }),
      );
      return reply.headers(pdfHeaders(nomFichier)).send(Buffer.from(octets));
    },
  );
}
