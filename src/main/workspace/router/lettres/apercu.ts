import { z } from 'zod';
import { LANGUES } from '../../../../domain/codes.ts';
import { MUTATIONS } from '../../../../protocol/mutations.ts';
import { memberProcedure } from '../trpc.ts';

const { commissionId, pour, modele } = MUTATIONS['commission.ecrireLettre@1'].shape;
const input = z.strictObject({
  commissionId,
  pour,
  modele: modele.unwrap(),
  langue: z.enum(LANGUES),
});

export const apercu = memberProcedure
  .input(input)
  .query(({ ctx, input }) => ctx.member.lettres.apercu(input));
