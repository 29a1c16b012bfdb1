import { setTimeout as wait } from 'node:timers/promises';
import * as inputs from '../../../../protocol/portal/inputs.ts';
import type { CompteView, SessionOuverteView } from '../../../../protocol/portal/views.ts';
import type { Outcome } from '../../../application/accounts/services.ts';
import {
  activationPerdue,
  choisirMotDePasse,
  connecter,
  identifiantsPerdus,
  type Ouverte,
} from '../../../application/candidats/connecter.ts';
import { creerCompte } from '../../../application/candidats/creer-compte.ts';
import {
  changerLangue,
  changerMail,
  changerMotDePasse,
  confirmerMail,
} from '../../../application/candidats/mon-compte.ts';
import { fermerSession } from '../../../application/candidats/sessions.ts';
import { candidatProcedure, openProcedure, type PortalContext, router, unwrap } from '../base.ts';

/** PR1: answers about an address take this long, whether it is known or not. */
const REPONSE_MS = 300;

async function inSameTime<T>(work: Promise<T>): Promise<T> {
  const [value] = await Promise.all([work, wait(REPONSE_MS)]);
  return value;
}

/** Keeps the opened session in the browser. */
function ouvrir(ctx: PortalContext, outcome: Outcome<Ouverte>): null {
  ctx.garder(unwrap(outcome).jeton);
  return null;
}

export const compte = router({
  moi: openProcedure.query(async ({ ctx }): Promise<CompteView | null> => {
    if (!ctx.connecte) return null;
    const { candidat, compte } = ctx.connecte;
    const liens = await ctx.services.comptes.liensOuverts(candidat.id, ctx.services.clock.now());
    return {
      numero: candidat.numero,
      nom: candidat.nom,
      prenom: candidat.prenom,
      email: compte.email,
      langue: candidat.langue,
      cas: compte.identifiantCas !== null,
      mailEnAttente: liens.find(({ genre }) => genre.startsWith('mail'))?.email ?? null,
    };
  }),
  creer: openProcedure.input(inputs.creerCompte).mutation(async ({ ctx, input }): Promise<null> => {
    return unwrap(await inSameTime(creerCompte(ctx.services, input, ctx.origine)));
  }),
  activer: openProcedure
    .input(inputs.choisirMotDePasse)
    .mutation(async ({ ctx, input }) =>
      ouvrir(ctx, await choisirMotDePasse(ctx.services, 'activation', input, ctx.origine)),
    ),
  reinitialiser: openProcedure
    .input(inputs.choisirMotDePasse)
    .mutation(async ({ ctx, input }) =>
      ouvrir(ctx, await choisirMotDePasse(ctx.services, 'reinitialisation', input, ctx.origine)),
    ),
  connecter: openProcedure
    .input(inputs.connecter)
    .mutation(async ({ ctx, input }) => ouvrir(ctx, await connecter(ctx.services, input, ctx.origine))),
  deconnecter: openProcedure.mutation(async ({ ctx }): Promise<null> => {
    if (ctx.connecte) await fermerSession(ctx.services, ctx.connecte, ctx.connecte.session.id);
    ctx.garder(null);
    return null;
  }),
  identifiantsPerdus: openProcedure
    .input(inputs.parMail)
    .mutation(async ({ ctx, input }) =>
      unwrap(await inSameTime(identifiantsPerdus(ctx.services, input.email, ctx.origine))),
    ),
  activationPerdue: openProcedure
    .input(inputs.parMail)
    .mutation(async ({ ctx, input }) =>
      unwrap(await inSameTime(activationPerdue(ctx.services, input.email, ctx.origine))),
    ),
  changerMotDePasse: candidatProcedure
    .input(inputs.changerMotDePasse)
    .mutation(async ({ ctx, input }) =>
      unwrap(await changerMotDePasse(ctx.services, ctx.connecte, input, ctx.origine)),
    ),
  changerMail: candidatProcedure
    .input(inputs.changerMail)
    .mutation(
      async ({ ctx, input }): Promise<null> =>
        unwrap(await changerMail(ctx.services, ctx.connecte, input, ctx.origine)),
    ),
  confirmerMail: openProcedure
    .input(inputs.confirmerMail)
    .mutation(async ({ ctx, input }) => unwrap(await confirmerMail(ctx.services, input.jeton, ctx.origine))),
  langue: candidatProcedure
    .input(inputs.changerLangue)
    .mutation(async ({ ctx, input }) =>
      unwrap(await changerLangue(ctx.services, ctx.connecte, input.langue)),
    ),
  sessions: candidatProcedure.query(async ({ ctx }): Promise<readonly SessionOuverteView[]> => {
    const { candidat, session } = ctx.connecte;
    const toutes = await ctx.services.comptes.sessionsOf(candidat.id);
    return toutes.map(({ id, appareil, creeLe, vuLe }) => ({
      id,
      appareil,
      creeLe,
      vuLe,
      courante: id === session.id,
    }));
  }),
  fermerSession: candidatProcedure
    .input(inputs.fermerSession)
    .mutation(async ({ ctx, input }): Promise<null> => {
      await fermerSession(ctx.services, ctx.connecte, input.sessionId);
      if (input.sessionId === null || input.sessionId === ctx.connecte.session.id) ctx.garder(null);
      return null;
    }),
});
