import { z } from 'zod';
import { inboxQuery } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const types = memberProcedure
  .input(z.strictObject({ query: inboxQuery }))
  .query(({ ctx, input }) => ctx.member.sweep.types(input.query));
