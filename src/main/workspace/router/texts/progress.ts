import { follow } from '../../api/observable.ts';
import { memberProcedure, signalOf } from '../trpc.ts';

export const progress = memberProcedure.subscription(async function* (opts) {
  yield* follow(opts.ctx.member.texts.progress, signalOf(opts));
});
