import { memberProcedure, signalOf } from './trpc.ts';

export const changes = memberProcedure.subscription(async function* (opts) {
  yield* opts.ctx.member.changes.follow(signalOf(opts));
});
