import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const classement = memberProcedure
  .input(z.strictObject({ sessionId: id }))
  .query(({ ctx, input }) => ctx.member.seances.classement(input.sessionId));
