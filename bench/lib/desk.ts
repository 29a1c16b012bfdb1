import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openQueue } from '../../src/main/storage/workspace/queue.ts';
import { openReplica } from '../../src/main/storage/workspace/replica.ts';
import { createIds } from '../../src/main/wiring/ids.ts';
import { openAtelier } from '../../src/main/workspace/exports/atelier.ts';
import { httpNetwork } from '../../src/main/workspace/http/network.ts';
import { createMember } from '../../src/main/workspace/member/member.ts';
import type { InboxQuery } from '../../src/protocol/workspace.ts';
import type { ServedCampaign } from './campaign.ts';

/** What the inbox shows for some words. */
export const searched = (recherche: string): InboxQuery => ({
  recherche,
  etat: 'tous',
  sessionId: null,
  statut: null,
  tri: { colonne: 'nom', descendant: false },
});

/** The workspace of a member, encrypted on disk, over HTTP: the parts that its worker runs. */
export interface BenchDesk {
  /** One cycle of the sync loop, from its call to its end. */
  sync(): Promise<void>;
  /** Waits until the list holds `count` dossiers, without waiting for the end of the cycle. */
  holds(count: number): Promise<void>;
  /** Exact count of the dossiers that these words find. */
  count(words: string): number;
  /** When the dossier was last written, as the replica has it. */
  majLe(id: string): number | null;
  close(): Promise<void>;
}

/** Makes a new one in `folder`. Files are left out: dossiers of the bench name files that nobody deposited. */
export function openDesk({ url, device }: ServedCampaign, folder: string): BenchDesk {
  mkdirSync(folder, { recursive: true });
  const key = randomBytes(32);
  const replica = openReplica({ file: path.join(folder, 'replica.sqlite'), key });
  const queue = openQueue({ file: path.join(folder, 'queue.sqlite'), key });
  queue.setDevice({ serverUrl: url, ...device });
  // Each reading is another time, so that each end of a cycle is another state.
  const clock = { now: () => performance.timeOrigin + performance.now() };
  let failure: unknown = null;
  const member = createMember({
    serverUrl: 'https://pupitre.example',
    replica,
    queue,
    transport: httpNetwork.device(url, device.jeton),
    vault: null,
    exportFolder: path.join(folder, 'exports'),
    atelier: openAtelier(),
    services: {
      clock,
      // Cycles begin when the bench says so.
      timers: { after: () => () => undefined },
      ids: createIds({ now: () => Date.now() }),
      random: Math.random,
      pause: () => setImmediate(),
    },
    me: { personneId: device.personneId, nom: '', email: '', roles: [], recusations: [] },
    langue: () => 'fr',
    budget: () => 0,
    onEnd: (end) => {
      failure = new Error(`the desk was ended: ${end}`);
    },
    onError: (error) => {
      failure = error;
    },
  });
  let started = false;
  const begin = (): void => {
    if (started) member.sync.now();
    else void member.start();
    started = true;
  };
  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (failure === null && !condition()) return;
        stop();
        if (failure === null) resolve();
        else reject(failure instanceof Error ? failure : new Error('the desk failed'));
      };
      const stop = member.sync.state.subscribe(look);
      begin();
    });
  return {
    async sync() {
      // The cycle that told its end last is over once its promises are settled.
      await setImmediate();
      const before = member.sync.state.get().dernierContact;
      await until(() => {
        const state = member.sync.state.get();
        if (state.horsLigneDepuis !== null) throw new Error('the desk lost its server');
        return state.dernierContact !== before && state.progression === null;
      });
    },
    holds: (count) => until(() => member.inbox.page(searched(''), 0, 1).total >= count),
    count: (words) => member.inbox.page(searched(words), 0, 1).total,
    majLe: (id) => replica.get('dossier', id)?.body.majLe ?? null,
    async close() {
      await member.stop();
      replica.close();
      queue.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
