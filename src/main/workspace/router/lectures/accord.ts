import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const accord = memberProcedure
  .input(z.strictObject({ commissionId: id, sessionIds: z.array(id).max(500), calibrage: z.boolean() }))
  .query(({ ctx, input }) => ctx.member.lectures.accord(input));
