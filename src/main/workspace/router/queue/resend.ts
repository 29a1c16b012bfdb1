import { memberProcedure } from '../trpc.ts';

export const resend = memberProcedure.mutation(({ ctx }) => ctx.member.queue.resend());
