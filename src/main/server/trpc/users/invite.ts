import { inviteRequest } from '../../../../protocol/accounts.ts';
import { invite as inviteUseCase } from '../../../application/accounts/invite.ts';
import { procedure, unwrap } from '../base.ts';

/** Sends the link by mail; it is never in the answer. */
export const invite = procedure('gererComptes')
  .input(inviteRequest)
  .mutation(async ({ ctx, input }) => {
    const { personne, invitation } = unwrap(await inviteUseCase(ctx.services, ctx.session, input));
    return { personneId: personne.id, expireLe: invitation.expireLe };
  });
