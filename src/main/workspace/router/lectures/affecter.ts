import { z } from 'zod';
import { MUTATIONS } from '../../../../protocol/mutations.ts';
import { memberProcedure } from '../trpc.ts';

/** Few enough that nobody waits behind a handful. */
export const AT_ONCE = 50;

export const affectationAct = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('affectation.affecter@1'),
    payload: MUTATIONS['affectation.affecter@1'],
  }),
  z.strictObject({ type: z.literal('affectation.retirer@1'), payload: MUTATIONS['affectation.retirer@1'] }),
]);

export const affecter = memberProcedure
  .input(z.strictObject({ acts: z.array(affectationAct).max(AT_ONCE) }))
  .mutation(({ ctx, input }) => ctx.member.lectures.affecter(input.acts));
