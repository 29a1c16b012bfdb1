import type { ProfilCommand } from '../../../../domain/candidat/decide-profil.ts';
import { exporterProfil, type FichierProfil, type ProfilLu } from '../../../../domain/candidat/echange.ts';
import * as inputs from '../../../../protocol/portal/inputs.ts';
import type { ProfilView } from '../../../../protocol/portal/views.ts';
import { fichierProfil } from '../../../../protocol/profil.ts';
import { commanderProfil, importer } from '../../../application/candidats/profil.ts';
import type { CandidatLu } from '../../../application/candidats-port.ts';
import { candidatProcedure, failPortal, router, unwrap } from '../base.ts';

const vueDe = ({ profil, version }: Pick<CandidatLu, 'profil' | 'version'>): ProfilView => ({
  profil,
  version,
});

/** PR5: what was taken of an imported file, rubric by rubric, and the profile as it leaves it. */
export interface ImportView extends ProfilView {
  readonly lu: ProfilLu;
}

export const profil = router({
  lire: candidatProcedure.query(({ ctx }): ProfilView => vueDe(ctx.connecte.candidat)),
  commander: candidatProcedure
    .input(inputs.commandeProfil)
    .mutation(async ({ ctx, input }): Promise<ProfilView> => {
      // The schema says which kind goes with which rubric; what its fields hold is the domain's to judge.
      const commande: ProfilCommand = input.commande;
      return vueDe(unwrap(await commanderProfil(ctx.services, ctx.connecte, commande)));
    }),
  exporter: candidatProcedure.query(
    ({ ctx }): FichierProfil => exporterProfil(ctx.connecte.candidat.profil, ctx.services.clock.now()),
  ),
  importer: candidatProcedure
    .input(inputs.importerProfil)
    .mutation(async ({ ctx, input }): Promise<ImportView> => {
      const fichier = fichierProfil.safeParse(input.contenu);
      if (!fichier.success) return failPortal({ code: 'fichier_profil' });
      const { lu, candidat } = unwrap(await importer(ctx.services, ctx.connecte, fichier.data));
      return { ...vueDe(candidat), lu };
    }),
});
