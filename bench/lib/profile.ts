import { setImmediate } from 'node:timers/promises';
import { isUnreadable } from '../../src/main/storage/workspace/database.ts';
import { openQueue } from '../../src/main/storage/workspace/queue.ts';
import { openReplica } from '../../src/main/storage/workspace/replica.ts';
import { createIds } from '../../src/main/wiring/ids.ts';
import { openWorkspace } from '../../src/main/workspace/app/workspace.ts';
import { httpNetwork } from '../../src/main/workspace/http/network.ts';
import { aPersonne } from '../../tests/server/harness.ts';
import { type BenchServer, startBenchServer } from './campaign.ts';
import { searched } from './desk.ts';

export const PASSPHRASE = 'une phrase pour ce disque';
const PASSWORD = 'un mot de passe de mesure';

/** Signs a member in from a workspace in `folder` and leaves it there, closed, with its dossiers. */
export async function prepareProfile(folder: string, dossiers: number): Promise<BenchServer> {
  const served = await startBenchServer(dossiers);
  const { server, device } = served;
  const motDePasse = await server.services.passwords.hash(PASSWORD);
  const person = aPersonne(device.personneId, [{ kind: 'president', commissionId: 'c1' }], { motDePasse });
  await server.store.savePersonne(person);
  const clock = { now: () => Date.now() };
  const app = await openWorkspace({
    boot: { folder, edition: 'navigateur', langue: 'fr', appareil: 'Mesure' },
    keychain: null,
    stores: { openReplica, openQueue, isUnreadable },
    network: httpNetwork,
    services: {
      clock,
      timers: {
        after(ms, task) {
          const timer = setTimeout(task, ms);
          return () => clearTimeout(timer);
        },
      },
      ids: createIds(clock),
      random: Math.random,
      pause: () => setImmediate(),
    },
    onError(error) {
      throw error;
    },
  });
  const signedIn = await app.account.signIn({
    serverUrl: server.url,
    email: person.email,
    password: PASSWORD,
    passphrase: PASSPHRASE,
  });
  if (!signedIn.ok) throw new Error(`the bench's member could not sign in: ${signedIn.code}`);
  while (app.member()?.inbox.page(searched(''), 0, 1).total !== dossiers)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await app.close();
  return served;
}
