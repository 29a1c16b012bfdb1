import { z } from 'zod';
import { LANGUES } from '../../../../domain/codes.ts';
import { contenuDecision } from '../../../../protocol/mutations.ts';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

const input = z.strictObject({
  dossierId: id,
  contenu: contenuDecision.nullable(),
  langue: z.enum(LANGUES),
});

export const lettre = memberProcedure
  .input(input)
  .query(({ ctx, input }) => ctx.member.lots.lettre(input.dossierId, input.contenu, input.langue));
