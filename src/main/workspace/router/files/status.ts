import { memberProcedure } from '../trpc.ts';

export const status = memberProcedure.query(({ ctx }) => ctx.member.files.status());
