import { memberProcedure } from '../trpc.ts';

export const get = memberProcedure.query(({ ctx }) => ctx.member.reprise.get());
