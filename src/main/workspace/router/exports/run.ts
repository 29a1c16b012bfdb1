import { z } from 'zod';
import { memberProcedure, signalOf } from '../trpc.ts';
import { demande } from './inputs.ts';

export const run = memberProcedure.input(z.strictObject({ demande })).subscription(async function* (opts) {
  yield* opts.ctx.member.exports.run(opts.input.demande, signalOf(opts));
});
