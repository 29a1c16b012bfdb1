import { z } from 'zod';
import { peutTraiterDossier } from '../../../../domain/rights/dossier.ts';
import { failTrpc, procedure } from '../base.ts';

/** PM6: what was done to a dossier and who read it, oldest first; for the staff of its centre. */
export const journal = procedure('lireJournal')
  .input(z.strictObject({ dossierId: z.string().min(1).max(100) }))
  .query(async ({ ctx, input }) => {
    const { store, journal: reader } = ctx.services;
    const dossier = await store.get('dossier', input.dossierId);
    if (!dossier || !peutTraiterDossier(ctx.session.actor, dossier.body))
      return failTrpc({ code: 'introuvable' });
    return reader.journalOf('dossier', input.dossierId);
  });
