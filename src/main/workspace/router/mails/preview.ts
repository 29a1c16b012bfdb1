import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

const input = z.strictObject({
  dossierId: id,
  statut: z.enum(['CO', 'IN']),
  message: z.string().max(20_000),
});

export const preview = memberProcedure
  .input(input)
  .query(({ ctx, input: { dossierId, statut, message } }) =>
    ctx.member.mails.preview(dossierId, statut, message),
  );
