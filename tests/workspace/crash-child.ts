/** A workspace in a process of its own, to be killed: signs in, then acts at each dossier that it sees. */
import { setImmediate } from 'node:timers/promises';
import { isUnreadable } from '../../src/main/storage/workspace/database.ts';
import { openQueue } from '../../src/main/storage/workspace/queue.ts';
import { openReplica } from '../../src/main/storage/workspace/replica.ts';
import { createIds } from '../../src/main/wiring/ids.ts';
import { openWorkspace } from '../../src/main/workspace/app/workspace.ts';
import { httpNetwork } from '../../src/main/workspace/http/network.ts';
import type { InboxQuery } from '../../src/protocol/workspace.ts';

const [folder = '', serverUrl = '', email = '', password = '', passphrase = ''] = process.argv.slice(2);

const TOUT: InboxQuery = {
  recherche: '',
  etat: 'tous',
  sessionId: null,
  statut: null,
  tri: { colonne: 'nom', descendant: false },
};

const app = await openWorkspace({
  boot: { folder, edition: 'bureau', langue: 'fr', appareil: 'Portable' },
  keychain: null,
  stores: { openReplica, openQueue, isUnreadable },
  network: httpNetwork,
  services: {
    clock: { now: () => Date.now() },
    timers: {
      after(ms, task) {
        const timer = setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
    },
    ids: createIds(),
    random: Math.random,
    pause: () => setImmediate(),
  },
  onError: (error) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(3);
  },
});

// Documents alone: files have tests of their own.
app.preferences.set({ budgetCache: 0 });
if (app.account.state.get().phase === 'verrouille') await app.account.unlock(passphrase);
if (!app.member()) await app.account.signIn({ serverUrl, email, password, passphrase });
const acted = new Set<string>();
for (;;) {
  const member = app.member();
  for (const { id, avis } of member?.inbox.page({ ...TOUT, etat: 'aLire' }, 0, 5).rows ?? []) {
    if (acted.has(id) || avis.etat !== 'aucun') continue;
    acted.add(id);
    const contenu = {
      type: 'FA' as const,
      motifs: [],
      commentaire: `Pour ${id}`,
      criteres: {},
      citations: [],
      rang: null,
    };
    const answer = member?.acts.act({ type: 'avis.rendre@1', payload: { dossierId: id, contenu } }, 1);
    // Said once it is durable: what is killed after this line must not be lost.
    if (answer?.ok) process.stdout.write(`${id}\n`);
  }
  await new Promise((resolve) => setTimeout(resolve, 1));
}
