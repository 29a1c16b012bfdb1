import { signInRequest } from '../../../../protocol/accounts.ts';
import { signIn as signInUseCase } from '../../../application/accounts/sign-in.ts';
import { openProcedure, unwrap } from '../base.ts';

export const signIn = openProcedure
  .input(signInRequest)
  .mutation(async ({ ctx, input }) => unwrap(await signInUseCase(ctx.services, input, ctx.adresse)));
