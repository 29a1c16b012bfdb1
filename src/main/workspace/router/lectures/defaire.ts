import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { AT_ONCE, affectationAct } from './affecter.ts';

export const defaire = memberProcedure
  .input(z.strictObject({ faites: z.array(z.strictObject({ id, inverse: affectationAct })).max(AT_ONCE) }))
  .mutation(({ ctx, input }) => ctx.member.lectures.defaire(input.faites));
