import type { ProfilCommand } from '../../../../domain/candidat/decide-profil.ts';
import * as inputs from '../../../../protocol/portal/inputs.ts';
import type { ProfilView } from '../../../../protocol/portal/views.ts';
import { commanderProfil } from '../../../application/candidats/profil.ts';
import type { CandidatLu } from '../../../application/candidats-port.ts';
import { candidatProcedure, router, unwrap } from '../base.ts';

const vueDe = ({ profil, version }: Pick<CandidatLu, 'profil' | 'version'>): ProfilView => ({
  profil,
  version,
});

export const profil = router({
  lire: candidatProcedure.query(({ ctx }): ProfilView => vueDe(ctx.connecte.candidat)),
  commander: candidatProcedure
    .input(inputs.commandeProfil)
    .mutation(async ({ ctx, input }): Promise<ProfilView> => {
      // The schema says which kind goes with which rubric; what its fields hold is the domain's to judge.
      const commande = input.commande as unknown as ProfilCommand;
      return vueDe(unwrap(await commanderProfil(ctx.services, ctx.connecte, commande)));
    }),
});
