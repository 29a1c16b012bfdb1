import { memberProcedure } from '../trpc.ts';

export const list = memberProcedure.query(({ ctx }) => ctx.member.lettres.list());
