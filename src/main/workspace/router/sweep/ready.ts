import { z } from 'zod';
import { inboxQuery } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const ready = memberProcedure
  .input(z.strictObject({ query: inboxQuery }))
  .query(({ ctx, input }) => ctx.member.sweep.ready(input.query));
