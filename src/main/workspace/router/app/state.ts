import { follow } from '../../api/observable.ts';
import { procedure, signalOf } from '../trpc.ts';

export const state = procedure.subscription(async function* (opts) {
  yield* follow(opts.ctx.app.account.state, signalOf(opts));
});
