import { memberProcedure } from '../trpc.ts';

export const commandes = memberProcedure.query(({ ctx }) => ctx.member.lots.commandes());
