import { memberProcedure } from '../trpc.ts';

export const exportActs = memberProcedure.query(({ ctx }) => ctx.member.queue.export());
