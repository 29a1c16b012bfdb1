import type { OfflinePeriod } from '../../../protocol/workspace.ts';
import type { ReplicaState } from '../../application/replica-ports.ts';

const DAY_MS = 86_400_000;

/** The time as far as this replica may trust it: a clock set back doesn't undo what it has seen. */
export const trustedNow = (now: number, { latestSeen }: Pick<ReplicaState, 'latestSeen'>): number =>
  Math.max(now, latestSeen);

/** SY10: no contact for longer than the server lets a replica live. */
export function isExpired(
  state: Pick<ReplicaState, 'lastContact' | 'latestSeen' | 'offlineDays'>,
  now: number,
): boolean {
  if (state.lastContact === null) return false;
  return trustedNow(now, state) - state.lastContact > state.offlineDays * DAY_MS;
}

/** SY10: what the server allows, and when this replica would erase itself. */
export const offlinePeriod = ({
  lastContact,
  offlineDays,
}: Pick<ReplicaState, 'lastContact' | 'offlineDays'>): OfflinePeriod => ({
  jours: offlineDays,
  echeance: lastContact === null ? null : lastContact + offlineDays * DAY_MS,
});
