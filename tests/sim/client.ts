import { openQueue } from '../../src/main/storage/workspace/queue.ts';
import { openReplica } from '../../src/main/storage/workspace/replica.ts';
import type { MemberApi } from '../../src/main/workspace/api/member.ts';
import { openAtelier } from '../../src/main/workspace/exports/atelier.ts';
import { createMember } from '../../src/main/workspace/member/member.ts';
import { type Act, isCommissionAct, sujetOf } from '../../src/protocol/mutations.ts';
import { ROLES, type SimDevice } from './campaign.ts';
import type { SimLine } from './network.ts';
import type { Plant } from './plants.ts';
import type { World } from './world.ts';

const KEY = new Uint8Array(32).fill(7);

/** A workspace of one device: real code on databases in memory, which survive its crashes. */
export interface SimClient {
  readonly device: SimDevice;
  readonly line: SimLine;
  readonly replica: ReturnType<typeof openReplica>;
  readonly queue: () => ReturnType<typeof openQueue>;
  readonly member: () => MemberApi;
  /** The server told it that it was revoked. */
  readonly ended: () => boolean;
  /** Acts that the member was told were done: kept outside of the workspace. */
  readonly promised: Map<string, Act>;
  act(act: Act): void;
  withdrawSomething(): void;
  crash(): Promise<void>;
  stop(): Promise<void>;
  close(): void;
}

export function createSimClient(
  world: World,
  device: SimDevice,
  line: SimLine,
  skewMs: number,
  plant: Plant,
): SimClient {
  const replica = openReplica({ file: ':memory:', key: KEY });
  let queue = openQueue({ file: ':memory:', key: KEY });
  const speakFor = () =>
    queue.setDevice({
      serverUrl: 'sim',
      personneId: device.personneId,
      deviceId: device.id,
      jeton: device.jeton,
    });
  speakFor();
  const promised = new Map<string, Act>();
  let ended = false;
  let uuids = 0;
  let member = open();

  function open() {
    const opened = createMember({
      serverUrl: 'https://pupitre.example',
      replica,
      queue,
      transport: line.transport,
      services: {
        clock: { now: () => world.now() + skewMs },
        timers: { after: world.after },
        ids: { uuid: () => uuidOf(device, ++uuids) },
        random: world.random.next,
        pause: () => Promise.resolve(),
      },
      langue: () => 'fr',
      vault: null,
      exportFolder: '',
      atelier: openAtelier(),
      me: {
        personneId: device.personneId,
        nom: `Sim ${device.personneId}`,
        email: '',
        roles: ROLES[device.personneId] ?? [],
        recusations: [],
      },
      budget: () => 0,
      onEnd: (end) => {
        ended = true;
        world.trace(`${device.id} ended: ${end}`);
      },
      onError: (error) => {
        throw new Error(`${device.id}: the sync loop failed`, { cause: error });
      },
    });
    void opened.start();
    return opened;
  }

  const versionOf = (act: Act): number =>
    (isCommissionAct(act)
      ? replica.get('seance', sujetOf(act))
      : replica.get('dossier', act.payload.dossierId)
    )?.version ?? 0;

  /** DE3: a list is ranked from what its author has before him. */
  const asSeen = (act: Act): Act => {
    if (act.type !== 'decision.classer@1') return act;
    const lignes = member.seances.classement(act.payload.sessionId)?.lignes ?? [];
    const avant = lignes.map(({ dossierId }) => dossierId);
    const ordre = act.payload.ordre.filter((id) => avant.includes(id));
    return { ...act, payload: { ...act.payload, avant, ordre } };
  };

  return {
    device,
    line,
    replica,
    queue: () => queue,
    member: () => member,
    ended: () => ended,
    promised,
    act(wanted) {
      const act = asSeen(wanted);
      const version = versionOf(act);
      const answer = member.acts.act(act, version);
      world.trace(
        `${device.id} ${act.type} ${sujetOf(act)}: ${answer.ok ? answer.id.slice(-6) : answer.refusal.code}`,
      );
      if (answer.ok) promised.set(answer.id, act);
    },
    withdrawSomething() {
      const waiting = queue.actes().filter(({ etat }) => etat === 'attente');
      const acte = waiting[world.random.int(Math.max(1, waiting.length))];
      if (acte && member.acts.withdraw(acte.id)) promised.delete(acte.id);
    },
    async crash() {
      await member.stop();
      if (plant.volatileQueue) {
        queue.close();
        queue = openQueue({ file: ':memory:', key: KEY });
        speakFor();
      }
      if (!ended) member = open();
    },
    stop: () => member.stop(),
    close() {
      replica.close();
      queue.close();
    },
  };
}

/** UUIDv7 in shape; unique by device and count. */
const uuidOf = ({ id }: SimDevice, n: number): string =>
  `${Buffer.from(id.slice(-4)).toString('hex').padStart(8, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`;
