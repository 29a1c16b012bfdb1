import { z } from 'zod';
import { memberProcedure } from '../trpc.ts';
import { cible, commande } from './inputs.ts';

export const preview = memberProcedure
  .input(z.strictObject({ cible, commande }))
  .mutation(({ ctx, input }) => ctx.member.lots.preview(input.cible, input.commande));
