import type { SyncState } from '../../../../protocol/workspace.ts';
import { follow } from '../../api/observable.ts';
import { memberProcedure, signalOf } from '../trpc.ts';

/** Files come by the hundred each second; how many, nobody reads as fast. */
const PROGRESS_MS = 250;

const sameButProgress = (next: SyncState, last: SyncState): boolean =>
  next.progression !== null &&
  last.progression !== null &&
  next.badge === last.badge &&
  next.enAttente === last.enAttente &&
  next.aTraiter === last.aTraiter &&
  next.horsLigneDepuis === last.horsLigneDepuis &&
  next.volontaire === last.volontaire;

export const state = memberProcedure.subscription(async function* (opts) {
  yield* follow(opts.ctx.member.sync.state, signalOf(opts), {
    everyMs: PROGRESS_MS,
    isLittle: sameButProgress,
  });
});
