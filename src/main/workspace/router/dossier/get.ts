import { z } from 'zod';
import { id, inboxQuery } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const get = memberProcedure
  .input(z.strictObject({ id, query: inboxQuery }))
  .query(({ ctx, input }) => ctx.member.dossiers.get(input.id, input.query));
