import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const suivi = memberProcedure
  .input(z.strictObject({ commissionId: id, sessionIds: z.array(id).max(500) }))
  .query(({ ctx, input }) => ctx.member.lectures.suivi(input.commissionId, input.sessionIds));
