import { z } from 'zod';
import { sha256 } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

export const get = memberProcedure
  .input(z.strictObject({ sha256 }))
  .query(({ ctx, input }) => ctx.member.places.get(input.sha256));
