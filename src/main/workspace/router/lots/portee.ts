import { z } from 'zod';
import { memberProcedure } from '../trpc.ts';
import { cible } from './inputs.ts';

export const portee = memberProcedure
  .input(z.strictObject({ cible }))
  .query(({ ctx, input }) => ctx.member.lots.portee(input.cible));
