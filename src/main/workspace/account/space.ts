import type { Me } from '../../../protocol/sync.ts';
import type { QueueStore } from '../../application/queue-ports.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import { openAtelier } from '../exports/atelier.ts';
import { openVault } from '../files/vault.ts';
import { type KeyFile, removeAll } from '../keys/key-file.ts';
import type { Keys } from '../keys/key-ring.ts';
import { createMember, type MemberServices, type OpenMember } from '../member/member.ts';
import type { LoopEnd } from '../sync/loop.ts';
import { isExpired, trustedNow } from '../sync/offline-limit.ts';
import type { Network } from '../sync/transport.ts';
import type { Folders } from './folders.ts';

/** Opens the two databases. Rejected keys and damaged files are thrown, as `isUnreadable` tells. */
export interface Stores {
  openReplica(options: { readonly file: string; readonly key: Uint8Array }): ReplicaStore;
  openQueue(options: { readonly file: string; readonly key: Uint8Array }): QueueStore;
  /** Whether an error of these says that the file can't be read with this key. */
  isUnreadable(error: unknown): boolean;
}

export interface SpaceServices
  extends Pick<MemberServices, 'services' | 'langue' | 'budget' | 'extractor' | 'onError'> {
  readonly folders: Folders;
  readonly stores: Stores;
  readonly network: Network;
}

/** One member's workspace on one server, with its keys in memory. */
export interface Space {
  readonly espace: string;
  readonly serverUrl: string;
  readonly keyFile: KeyFile;
  readonly replica: ReplicaStore;
  readonly queue: QueueStore;
}

const nobody = (personneId: string): Me => ({ personneId, nom: '', email: '', roles: [], recusations: [] });

/**
 * Opens the stores of a workspace. A replica that can't be read is begun anew: it costs a download.
 * @throws when the queue can't be read: it is not to be replaced.
 */
export async function openSpace(
  { folders, stores }: Pick<SpaceServices, 'folders' | 'stores'>,
  named: Pick<Space, 'espace' | 'serverUrl' | 'keyFile'>,
  keys: Keys,
): Promise<Space> {
  const paths = folders.paths(named.espace);
  const queue = stores.openQueue({ file: paths.queue, key: keys.file });
  try {
    const open = (): ReplicaStore => stores.openReplica({ file: paths.replica, key: keys.replique });
    try {
      return { ...named, queue, replica: open() };
    } catch (error) {
      if (!stores.isUnreadable(error)) throw error;
      await folders.eraseReplica(named.espace);
      return { ...named, queue, replica: open() };
    }
  } catch (error) {
    queue.close();
    throw error;
  }
}

export function closeSpace({ replica, queue }: Space): void {
  replica.close();
  queue.close();
}

/** SY10: too long without contact. Notes the time that was seen, so that a clock set back gains nothing. */
export function hasExpired({ replica }: Space, now: number): boolean {
  const state = replica.state();
  if (isExpired(state, now)) return true;
  const latestSeen = trustedNow(now, state);
  if (latestSeen - state.latestSeen > 60_000) replica.apply({ state: { latestSeen } });
  return false;
}

/** The working parts of an open space; null when its device has no token. */
export async function createSpaceMember(
  deps: SpaceServices,
  space: Space,
  onEnd: (end: LoopEnd) => void,
): Promise<OpenMember | null> {
  const device = space.queue.device();
  if (!device?.jeton) return null;
  const { files, exports } = deps.folders.paths(space.espace);
  // What a crash left of exports: noise, its key is gone.
  await removeAll(exports);
  return createMember({
    ...deps,
    replica: space.replica,
    queue: space.queue,
    serverUrl: device.serverUrl,
    transport: deps.network.device(device.serverUrl, device.jeton),
    vault: await openVault(files, space.replica.fileKey()),
    exportFolder: exports,
    atelier: openAtelier(),
    me: space.replica.state().me ?? nobody(device.personneId),
    onEnd,
  });
}

/** Forgets the token of a space's device. */
export function forgetToken({ queue }: Space): void {
  const device = queue.device();
  if (device) queue.setDevice({ ...device, jeton: null });
}

/**
 * SY10: erases replica, files and the replica's key. What was not sent stays, encrypted under a key of
 * its own; when there is nothing, all of it goes. The space must be closed afterwards by nobody: it is.
 */
export async function eraseSpace(
  folders: Folders,
  space: Space,
  forgetKey: (compte: string) => Promise<void>,
): Promise<void> {
  space.queue.putAside();
  forgetToken(space);
  const kept = space.queue.count(['aside', 'conflit', 'refuse', 'clos']) > 0;
  closeSpace(space);
  if (kept) {
    await folders.setKeyFile(space.espace, { ...space.keyFile, replique: null });
    await folders.eraseReplica(space.espace);
    return;
  }
  const { protection } = space.keyFile;
  if (protection.kind === 'trousseau') await forgetKey(protection.compte);
  await folders.eraseAll(space.espace);
}
