import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const want = memberProcedure
  .input(z.strictObject({ dossierId: id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
  .mutation(({ ctx, input }) => ctx.member.files.want(input.dossierId, input.sha256));
