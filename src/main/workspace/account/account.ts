import type { SignInAnswer } from '../../../protocol/accounts.ts';
import type { AppState } from '../../../protocol/workspace.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import type { AccountApi, SignInResult } from '../api/account.ts';
import { createSource } from '../api/observable.ts';
import { invitationOf, normalServerUrl } from '../http/network.ts';
import type { Keychain } from '../keychain.ts';
import { createKeys, type Protection, unlockKeys } from '../keys/key-ring.ts';
import type { OpenMember } from '../member/member.ts';
import type { LoopEnd } from '../sync/loop.ts';
import type { AccountAnswer } from '../sync/transport.ts';
import { espaceOf } from './folders.ts';
import { lostQueueCount, recoverQueues } from './recover.ts';
import {
  closeSpace,
  createSpaceMember,
  eraseSpace,
  forgetToken,
  hasExpired,
  openSpace,
  type Space,
  type SpaceServices,
} from './space.ts';

/** Shortest passphrase for new keys: argon2id does the rest. */
const PHRASE_MIN = 8;
/** SY10: an open replica is looked at this often. */
const EXPIRY_MS = 3_600_000;
/** A server that doesn't answer is not waited for when signing out. */
const SIGN_OUT_MS = 3_000;

export interface AccountServices extends SpaceServices {
  readonly edition: AppState['edition'];
  /** Shown among the account's devices. */
  readonly appareil: string;
  /** Null: none here, or none that works. */
  readonly keychain: Keychain | null;
  /** Proposed at the first sign-in. */
  readonly serverUrl?: string;
}

/** Who this workspace belongs to: signing in and out, keys, and what revocation does. */
export interface Account extends AccountApi {
  /** Opens what can be opened without asking. */
  start(): Promise<void>;
  member(): OpenMember | null;
  replica(): ReplicaStore | null;
  close(): Promise<void>;
}

type Phase = AppState['phase'];

export async function createAccount(deps: AccountServices): Promise<Account> {
  const { folders, keychain, network, services } = deps;
  const state = createSource<AppState>({
    phase: 'accueil',
    serverUrl: deps.serverUrl ?? '',
    me: null,
    edition: deps.edition,
    trousseau: keychain !== null,
    cleDeSecours: null,
  });
  let opened: { readonly space: Space; readonly member: OpenMember; readonly unwatch: () => void } | null =
    null;
  let lost = await lostQueueCount(folders);

  const patch = (next: Partial<AppState>): void => state.set({ ...state.get(), ...next });
  const rest = (phase: Phase): void => patch({ phase, me: null });

  /** Stops what runs; the stores stay open for the caller to close or erase. */
  const leave = async (): Promise<Space | null> => {
    const was = opened;
    opened = null;
    if (!was) return null;
    was.unwatch();
    await was.member.stop();
    return was.space;
  };
  const forgetKey = async (compte: string): Promise<void> => keychain?.delete(compte);
  const erase = async (): Promise<void> => {
    const space = await leave();
    if (space) await eraseSpace(folders, space, forgetKey);
    rest('connexion');
  };
  const ended = async (end: LoopEnd): Promise<void> => {
    if (end === 'revoque') return erase();
    const space = await leave();
    if (!space) return;
    forgetToken(space);
    closeSpace(space);
    rest('connexion');
  };
  const onEnd = (end: LoopEnd): void => void ended(end).catch(deps.onError);

  const watchExpiry = (space: Space): (() => void) => {
    let cancel: () => void = () => undefined;
    const look = (): void => {
      if (hasExpired(space, services.clock.now())) void erase().catch(deps.onError);
      else cancel = services.timers.after(EXPIRY_MS, look);
    };
    cancel = services.timers.after(EXPIRY_MS, look);
    return () => cancel();
  };

  /** Goes to work with an open space; its replica may have outlived its time. */
  const work = async (space: Space): Promise<void> => {
    if (hasExpired(space, services.clock.now())) {
      await eraseSpace(folders, space, forgetKey);
      return rest('connexion');
    }
    const member = await createSpaceMember(deps, space, onEnd);
    if (!member) {
      closeSpace(space);
      return rest('connexion');
    }
    const unwatch = watchExpiry(space);
    const unfollow = member.sync.state.subscribe(() => {
      const { me } = space.replica.state();
      if (me !== state.get().me) patch({ me });
    });
    opened = {
      space,
      member,
      unwatch: () => {
        unwatch();
        unfollow();
      },
    };
    patch({ phase: 'pret', me: space.replica.state().me });
    await member.start();
  };

  /** Opens the workspace in use with what is given; false: not the key. */
  const unlock = async (passphrase: string | null): Promise<boolean> => {
    const current = await folders.current();
    const keyFile = current && (await folders.keyFile(current.espace));
    const unlocked = keyFile && (await unlockKeys(keyFile, { keychain, passphrase }));
    if (!current || !unlocked) return false;
    if (unlocked.keyFile !== keyFile) await folders.setKeyFile(current.espace, unlocked.keyFile);
    await work(await openSpace(deps, { ...current, keyFile: unlocked.keyFile }, unlocked.keys));
    return true;
  };

  const protectionFor = (passphrase: string | null): Protection | null => {
    if (keychain) return { keychain };
    return passphrase !== null && passphrase.length >= PHRASE_MIN ? { passphrase } : null;
  };

  /** A device was opened on the server: keys, stores, work. False: not the passphrase of what is here. */
  const settle = async (
    serverUrl: string,
    { jeton, deviceId, me }: SignInAnswer,
    passphrase: string | null,
  ): Promise<boolean> => {
    const before = await leave();
    if (before) closeSpace(before);
    const espace = espaceOf(serverUrl, me.personneId);
    const keyFile = await folders.keyFile(espace);
    let unlocked = keyFile && (await unlockKeys(keyFile, { keychain, passphrase }));
    let secours: string | null = null;
    if (!unlocked) {
      if (keyFile?.protection.kind === 'phrase') return false;
      const protection = protectionFor(passphrase);
      if (!protection) return false;
      // The keychain lost what was above these keys: the replica is gone, the queue waits for its own key.
      if (keyFile) await folders.orphanQueue(espace);
      const made = await createKeys(espace, protection);
      secours = made.secours;
      unlocked = made;
    }
    if (unlocked.keyFile !== keyFile) await folders.setKeyFile(espace, unlocked.keyFile);
    await folders.setCurrent({ serverUrl, espace });
    const named = { espace, serverUrl, keyFile: unlocked.keyFile };
    let space = await openSpace(deps, named, unlocked.keys);
    if (hasExpired(space, services.clock.now())) {
      closeSpace(space);
      await folders.eraseReplica(espace);
      space = await openSpace(deps, named, unlocked.keys);
    }
    space.queue.setDevice({ serverUrl, personneId: me.personneId, deviceId, jeton });
    space.replica.apply({ state: { me, lastContact: services.clock.now() } });
    patch({ serverUrl, cleDeSecours: secours });
    lost = await lostQueueCount(folders);
    await work(space);
    return true;
  };

  const enter = async (
    serverUrl: string | null,
    passphrase: string | null,
    request: (serverUrl: string) => Promise<AccountAnswer>,
  ): Promise<SignInResult> => {
    if (serverUrl === null) return { ok: false, code: 'injoignable' };
    if (!keychain && passphrase === null) return { ok: false, code: 'phrase' };
    const answered = await request(serverUrl);
    if (!answered.ok) return answered;
    if (await settle(serverUrl, answered.answer, passphrase)) return { ok: true };
    await closeDevice(serverUrl, answered.answer.jeton);
    return { ok: false, code: 'phrase' };
  };

  const closeDevice = async (serverUrl: string, jeton: string): Promise<void> => {
    const abort = new AbortController();
    const cancel = services.timers.after(SIGN_OUT_MS, () => abort.abort());
    // Unreachable: an administrator, or another device, can still revoke it.
    await network
      .device(serverUrl, jeton)
      .signOut(abort.signal)
      .catch(() => undefined);
    cancel();
  };

  return {
    state,
    member: () => opened?.member ?? null,
    replica: () => opened?.space.replica ?? null,
    async start() {
      const current = await folders.current();
      if (!current) return;
      patch({ serverUrl: current.serverUrl });
      const keyFile = await folders.keyFile(current.espace);
      if (keyFile?.protection.kind === 'phrase') return rest('verrouille');
      if (!(await unlock(null))) rest('connexion');
    },
    signIn: ({ serverUrl, email, password, passphrase }) =>
      enter(normalServerUrl(serverUrl), passphrase, (url) =>
        network.account(url).signIn({ email, motDePasse: password, appareil: deps.appareil }),
      ),
    async acceptInvitation({ lien, password, passphrase }) {
      const invitation = invitationOf(lien);
      if (!invitation) return { ok: false, code: 'expire' };
      const { serverUrl, jeton } = invitation;
      return enter(serverUrl, passphrase, (url) =>
        network.account(url).acceptInvitation({ jeton, motDePasse: password, appareil: deps.appareil }),
      );
    },
    unlock: async (passphrase) => ((await unlock(passphrase)) ? { ok: true } : { ok: false, code: 'phrase' }),
    async signOut(effacer) {
      const device = opened?.space.queue.device();
      const space = await leave();
      if (device?.jeton) await closeDevice(device.serverUrl, device.jeton);
      if (space) {
        forgetToken(space);
        if (effacer) await eraseSpace(folders, space, forgetKey);
        else closeSpace(space);
      } else if (effacer) {
        // Locked: nobody can tell whether its queue is empty, so it is kept for its recovery key.
        const current = await folders.current();
        if (current) await folders.orphanQueue(current.espace);
        lost = await lostQueueCount(folders);
      }
      if (!effacer) return rest('connexion');
      await folders.setCurrent(null);
      patch({ phase: 'accueil', serverUrl: '', me: null });
    },
    noteRecoveryKey: () => patch({ cleDeSecours: null }),
    lostQueues: () => lost,
    async recover(cle) {
      const result = await recoverQueues(folders, deps.stores, cle, opened?.space.queue ?? null);
      lost = await lostQueueCount(folders);
      return result;
    },
    async close() {
      const space = await leave();
      if (space) closeSpace(space);
    },
  };
}
