/**
 * The procedures of the portal as pages call them, until the server's router gives its own type.
 * Inputs and views are the protocol's.
 */
import type {
  TRPCBuiltRouter,
  TRPCDefaultErrorShape,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type { z } from 'zod';
import type * as inputs from '../../../protocol/portal/inputs.ts';
import type * as views from '../../../protocol/portal/views.ts';

type Query<Output, Input = void> = TRPCQueryProcedure<{ input: Input; output: Output; meta: object }>;
type Mutation<Schema extends keyof typeof inputs, Output> = TRPCMutationProcedure<{
  input: z.input<(typeof inputs)[Schema]>;
  output: Output;
  meta: object;
}>;
type Act<Output> = TRPCMutationProcedure<{ input: undefined; output: Output; meta: object }>;
type SurCandidature = z.input<typeof inputs.surCandidature>;

interface Root {
  ctx: object;
  meta: object;
  errorShape: TRPCDefaultErrorShape;
  transformer: true;
}

type Procedures = {
  site: { accueil: Query<views.SiteView>; offre: Query<readonly views.SessionView[]> };
  compte: {
    moi: Query<views.CompteView | null>;
    creer: Mutation<'creerCompte', unknown>;
    activer: Mutation<'choisirMotDePasse', unknown>;
    connecter: Mutation<'connecter', unknown>;
    deconnecter: Act<unknown>;
    identifiantsPerdus: Mutation<'parMail', unknown>;
    activationPerdue: Mutation<'parMail', unknown>;
    reinitialiser: Mutation<'choisirMotDePasse', unknown>;
    changerMotDePasse: Mutation<'changerMotDePasse', unknown>;
    changerMail: Mutation<'changerMail', unknown>;
    confirmerMail: Mutation<'confirmerMail', unknown>;
    langue: Mutation<'changerLangue', unknown>;
    sessions: Query<readonly views.SessionOuverteView[]>;
    fermerSession: Mutation<'fermerSession', unknown>;
  };
  profil: {
    lire: Query<views.ProfilView>;
    commander: Mutation<'commandeProfil', views.ProfilView>;
    exporter: Query<unknown>;
    importer: Mutation<'importerProfil', views.ProfilView>;
  };
  candidatures: {
    lister: Query<readonly views.CandidatureLigne[]>;
    creer: Mutation<'creerCandidature', { readonly dossierId: string }>;
    lire: Query<views.CandidatureView, SurCandidature>;
    nonConcerne: Mutation<'surPiece', unknown>;
    concerne: Mutation<'surPiece', unknown>;
    repondre: Mutation<'repondre', unknown>;
    transmettre: Mutation<'transmettre', views.RecuView>;
    annuler: Mutation<'surCandidature', unknown>;
  };
};

export type PortalRouter = TRPCBuiltRouter<Root, Procedures>;
