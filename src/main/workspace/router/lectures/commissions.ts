import { memberProcedure } from '../trpc.ts';

export const commissions = memberProcedure.query(({ ctx }) => ctx.member.lectures.commissions());
