import { follow } from '../../api/observable.ts';
import { procedure, signalOf } from '../trpc.ts';

/** The preferences now and after each change, so that every open window shows the same. */
export const changes = procedure.subscription(async function* (opts) {
  const { preferences } = opts.ctx.app;
  for await (const _ of follow(preferences.changed, signalOf(opts))) yield preferences.get();
});
