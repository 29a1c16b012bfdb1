import { z } from 'zod';
import { memberProcedure } from '../trpc.ts';
import { portee } from './inputs.ts';

export const print = memberProcedure
  .input(z.strictObject({ portee }))
  .mutation(({ ctx, input }) => ctx.member.exports.print(input.portee));
