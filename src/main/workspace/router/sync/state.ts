import { follow } from '../../api/observable.ts';
import { memberProcedure, signalOf } from '../trpc.ts';

export const state = memberProcedure.subscription(async function* (opts) {
  yield* follow(opts.ctx.member.sync.state, signalOf(opts));
});
