import { memberProcedure } from '../trpc.ts';

export const now = memberProcedure.mutation(({ ctx }) => ctx.member.sync.now());
