import { acceptInvitationRequest } from '../../../../protocol/accounts.ts';
import { acceptInvitation as acceptUseCase } from '../../../application/accounts/accept-invitation.ts';
import { openProcedure, unwrap } from '../base.ts';

export const acceptInvitation = openProcedure
  .input(acceptInvitationRequest)
  .mutation(async ({ ctx, input }) => unwrap(await acceptUseCase(ctx.services, input, ctx.adresse)));
