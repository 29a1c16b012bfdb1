/** A server in a process of its own, with so many dossiers: says its address on stdout. */
import { aUnit, write } from '../contracts/factories.ts';
import { aPersonne, startTestServer, testClock } from '../server/harness.ts';
import { seedWorld, transmitted } from '../server/world.ts';

const [count = '0', password = ''] = process.argv.slice(2);
const server = await startTestServer({}, { clock: testClock(Date.now()) });
await seedWorld(server.store, server.files);
const motDePasse = await server.services.passwords.hash(password);
await server.store.savePersonne(aPersonne('p1', [{ kind: 'membre', commissionId: 'c1' }], { motDePasse }));
const BATCH = 500;
for (let i = 0; i < Number(count); i += BATCH) {
  const changes = Array.from({ length: Math.min(BATCH, Number(count) - i) }, (_, k) =>
    write('dossier', { ...transmitted(`m${i + k}`), pieces: [] }),
  );
  await server.store.commit([aUnit({ changes })]);
}
process.stdout.write(`${server.url}\n`);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
