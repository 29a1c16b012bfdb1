import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const sameBytes = memberProcedure
  .input(z.strictObject({ dossierId: id, typeId: id }))
  .query(({ ctx, input }) => ctx.member.facts.sameBytes(input.dossierId, input.typeId));
