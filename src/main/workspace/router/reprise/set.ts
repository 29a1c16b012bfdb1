import { z } from 'zod';
import { ecranLu } from '../../../../protocol/reprise.ts';
import { memberProcedure } from '../trpc.ts';

export const set = memberProcedure
  .input(z.strictObject({ ecran: ecranLu.nullable() }))
  .mutation(({ ctx, input }) => ctx.member.reprise.set(input.ecran));
