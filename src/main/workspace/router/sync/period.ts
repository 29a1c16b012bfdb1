import { memberProcedure } from '../trpc.ts';

/** SY10: how long this replica may live without hearing from the server. */
export const period = memberProcedure.query(({ ctx }) => ctx.member.sync.period());
