import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const maCharge = memberProcedure
  .input(z.strictObject({ sessionId: id.nullable(), today: z.iso.date() }))
  .query(({ ctx, input }) => ctx.member.lectures.maCharge(input.sessionId, input.today));
