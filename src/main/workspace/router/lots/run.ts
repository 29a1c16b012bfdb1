import { z } from 'zod';
import { id } from '../inputs.ts';
import { memberProcedure, signalOf } from '../trpc.ts';

export const run = memberProcedure.input(z.strictObject({ id })).subscription(async function* (opts) {
  yield* opts.ctx.member.lots.apply(opts.input.id, signalOf(opts));
});
