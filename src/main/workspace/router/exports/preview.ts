import { z } from 'zod';
import { memberProcedure } from '../trpc.ts';
import { portee } from './inputs.ts';

export const preview = memberProcedure
  .input(z.strictObject({ portee }))
  .query(({ ctx, input }) => ctx.member.exports.preview(input.portee));
