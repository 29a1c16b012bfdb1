import { randomAct } from './acts.ts';
import { DEVICES, foundCampaign } from './campaign.ts';
import { createSimClient, type SimClient } from './client.ts';
import { createLine } from './network.ts';
import { judge, type Ledger } from './oracle.ts';
import { HONEST, PLANTS } from './plants.ts';
import { createSimServer } from './server.ts';
import { createWorld } from './world.ts';

export interface History {
  readonly seed: number;
  /** Everything that happened, one line each. */
  readonly trace: readonly string[];
  /** What was wrong at the end; none when all promises were kept. */
  readonly problems: readonly string[];
  /** Acts whose outcome reached their workspace. */
  readonly acknowledged: number;
}

const founded = new Map<boolean, Promise<Buffer>>();
const STEPS = 45;

/**
 * One history: two members (one with two devices) and staff act, offline and online, while lines drop,
 * repeat and reorder, processes die, the server is put back from a copy and a device is revoked. Then
 * everything heals, all queues drain, and the oracle compares what stands with what was promised.
 */
export async function runHistory(seed: number, plantName: string | null): Promise<History> {
  const world = createWorld(seed);
  const { random } = world;
  const plant = plantName === null ? HONEST : (PLANTS[plantName]?.() ?? HONEST);
  // DE12: one history in five holds a séance too; those that are kept by their number stay what they were.
  const enSeance = seed % 5 === 2;
  const masques = random.chance(0.5);
  const bytes = founded.get(masques) ?? foundCampaign(world.now(), masques);
  founded.set(masques, bytes);
  const server = createSimServer(world, await bytes, plant);
  const ledger: Ledger = { acknowledged: new Map(), revoked: new Map() };
  const clients = DEVICES.map((device): SimClient => {
    const line = createLine(world, server, device.jeton, plant, ({ id, outcome }) => {
      ledger.acknowledged.set(id, { deviceId: device.id, result: outcome.result });
      world.trace(`${device.id} told ${id.slice(-6)} ${outcome.result}`);
    });
    const skew = random.chance(0.3) ? (random.int(7) - 3) * 3_600_000 : 0;
    return createSimClient(world, device, line, skew, plant);
  });

  for (let n = 0; n < STEPS; n++) {
    await world.runUntil(world.now() + random.int(random.chance(0.1) ? 60_000 : 4_000));
    const client = random.pick(clients);
    const dice = random.next();
    if (dice < 0.62) client.act(randomAct(random, client.device.personneId, n, enSeance));
    else if (dice < 0.65) client.withdrawSomething();
    else if (dice < 0.8) client.line.connect(random.chance(0.6));
    else if (dice < 0.87) {
      world.trace(`${client.device.id} crashes`);
      await client.crash();
    } else if (dice < 0.91) {
      world.trace('server crashes');
      server.crash();
    } else if (dice < 0.95) {
      world.trace('backup');
      await server.backup();
    } else if (dice < 0.98) world.trace(server.restore() ? 'restored' : 'no copy to restore');
    else if (client.device.id === 'app-b' && !ledger.revoked.has('app-b')) {
      world.trace('app-b is revoked');
      await server.revoke('app-b');
      ledger.revoked.set('app-b', world.now());
    }
  }

  // Everything heals: several polls of every workspace, longer than the longest backoff.
  for (const client of clients) client.line.heal();
  await world.runUntil(world.now() + 240_000);
  const problems = await judge(world, server, clients, ledger);
  for (const client of clients) await client.stop();
  for (const client of clients) client.close();
  server.close();
  return { seed, trace: world.lines, problems, acknowledged: ledger.acknowledged.size };
}
