import { z } from 'zod';
import { id, inboxQuery } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const refs = memberProcedure
  .input(z.strictObject({ typeId: id, query: inboxQuery }))
  .query(({ ctx, input }) => ctx.member.sweep.refs(input.typeId, input.query));
