import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const undo = memberProcedure
  .input(z.strictObject({ id, dossierId: id.nullable() }))
  .mutation(({ ctx, input }) => ctx.member.lots.undo(input.id, input.dossierId));
