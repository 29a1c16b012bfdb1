import type { DossierCommand } from '../../../../domain/candidature/commands.ts';
import * as inputs from '../../../../protocol/portal/inputs.ts';
import type { CandidatureLigne, CandidatureView, RecuView } from '../../../../protocol/portal/views.ts';
import {
  centreDuDossier,
  commander,
  creerCandidature,
  lireCandidature,
  mesCandidatures,
  transmettre,
} from '../../../application/candidats/candidatures.ts';
import { positionSurListe } from '../../../application/candidats/promotion.ts';
import type { Connecte } from '../../../application/candidats/sessions.ts';
import { demanderMotifs, donnerSuite } from '../../../application/candidats/suite.ts';
import { ligneDe, vueDe } from '../../../application/candidats/vues.ts';
import { allowed, candidatProcedure, failPortal, router } from '../base.ts';
import type { PortalServices } from '../services.ts';

interface Ctx {
  readonly services: PortalServices;
  readonly connecte: Connecte;
}

async function fenetre({ services, connecte }: Ctx, dossierId: string): Promise<CandidatureView> {
  const found = await lireCandidature(services, connecte, dossierId);
  if (!found) return failPortal({ code: 'introuvable' });
  const centre = await centreDuDossier(services, found);
  const position = await positionSurListe(services, found);
  return vueDe(found, connecte, { centre, position }, services.clock.now());
}

type Command = Extract<
  DossierCommand,
  { kind: 'declarerNonConcerne' | 'declarerConcerne' | 'repondre' | 'annuler' }
>;

/** Runs a command and shows the window as it leaves it. */
async function faire(ctx: Ctx, dossierId: string, command: Command): Promise<CandidatureView> {
  allowed(await commander(ctx.services, ctx.connecte, dossierId, command));
  return fenetre(ctx, dossierId);
}

export const candidatures = router({
  lister: candidatProcedure.query(async ({ ctx }): Promise<readonly CandidatureLigne[]> => {
    const now = ctx.services.clock.now();
    return (await mesCandidatures(ctx.services, ctx.connecte)).map((one) => ligneDe(one, now));
  }),
  creer: candidatProcedure
    .input(inputs.creerCandidature)
    .mutation(async ({ ctx, input }): Promise<{ readonly dossierId: string }> => {
      const dossier = allowed(
        await creerCandidature(ctx.services, ctx.connecte, input.sessionId, input.demande),
      );
      return { dossierId: dossier.id };
    }),
  lire: candidatProcedure
    .input(inputs.surCandidature)
    .query(({ ctx, input }): Promise<CandidatureView> => fenetre(ctx, input.dossierId)),
  nonConcerne: candidatProcedure
    .input(inputs.surPiece)
    .mutation(
      ({ ctx, input: { dossierId, typeId } }): Promise<CandidatureView> =>
        faire(ctx, dossierId, { kind: 'declarerNonConcerne', typeId }),
    ),
  concerne: candidatProcedure
    .input(inputs.surPiece)
    .mutation(
      ({ ctx, input: { dossierId, typeId } }): Promise<CandidatureView> =>
        faire(ctx, dossierId, { kind: 'declarerConcerne', typeId }),
    ),
  repondre: candidatProcedure
    .input(inputs.repondre)
    .mutation(
      ({ ctx, input: { dossierId, questionId, reponse } }): Promise<CandidatureView> =>
        faire(ctx, dossierId, { kind: 'repondre', questionId, reponse }),
    ),
  transmettre: candidatProcedure
    .input(inputs.transmettre)
    .mutation(async ({ ctx, input: { dossierId, confirme, rang } }): Promise<RecuView> => {
      const saisie = { confirme, rang, commenceLe: ctx.commenceLe };
      const dossier = allowed(await transmettre(ctx.services, ctx.connecte, dossierId, saisie));
      const faite = dossier.transmissions[(rang ?? 0) - 1] ?? dossier.transmissions.at(-1);
      if (!faite) throw new Error('a transmission leaves a receipt');
      const { recu, le, empreinte } = faite;
      return { recu, le, empreinte };
    }),
  confirmer: candidatProcedure
    .input(inputs.surCandidature)
    .mutation(async ({ ctx, input: { dossierId } }): Promise<CandidatureView> => {
      const saisie = { kind: 'confirmer', motif: '', commenceLe: ctx.commenceLe } as const;
      allowed(await donnerSuite(ctx.services, ctx.connecte, dossierId, saisie));
      return fenetre(ctx, dossierId);
    }),
  desister: candidatProcedure
    .input(inputs.desister)
    .mutation(async ({ ctx, input: { dossierId, motif } }): Promise<CandidatureView> => {
      const saisie = { kind: 'desister', motif, commenceLe: ctx.commenceLe } as const;
      allowed(await donnerSuite(ctx.services, ctx.connecte, dossierId, saisie));
      return fenetre(ctx, dossierId);
    }),
  demanderMotifs: candidatProcedure
    .input(inputs.surCandidature)
    .mutation(async ({ ctx, input: { dossierId } }): Promise<CandidatureView> => {
      allowed(await demanderMotifs(ctx.services, ctx.connecte, dossierId, ctx.commenceLe));
      return fenetre(ctx, dossierId);
    }),
  annuler: candidatProcedure
    .input(inputs.surCandidature)
    .mutation(({ ctx, input }): Promise<CandidatureView> => faire(ctx, input.dossierId, { kind: 'annuler' })),
});
