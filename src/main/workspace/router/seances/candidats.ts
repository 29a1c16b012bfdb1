import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const candidats = memberProcedure
  .input(z.strictObject({ commissionId: id }))
  .query(({ ctx, input }) => ctx.member.seances.candidats(input.commissionId));
