import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type CampaignApart, startCampaign } from './lib/campaign.ts';
import { type BenchDesk, openDesk } from './lib/desk.ts';
import { benchDossier } from './lib/dossiers.ts';
import { type FloorPeer, startFloor } from './lib/floor.ts';
import { installPeers } from './lib/peers.ts';
import { type PouchPeer, startPouch } from './lib/pouch.ts';
import type { BenchResult, Line } from './lib/report.ts';
import { assertSame, type Contender, interleave, ratio, typical } from './lib/rounds.ts';

/** Cycles timed together when nothing changed: one alone is near the clock's grain. */
const NOTHING = 20;

/** Another sync after 0, 1, 10 and 1000 changes, beside PouchDB and an empty GET, among few and many dossiers. */
export async function run({ quick }: { readonly quick: boolean }): Promise<BenchResult> {
  const sizes = quick ? [1_000, 4_000] : [10_000, 500_000];
  const changes = quick ? [1, 10, 200] : [1, 10, 1_000];
  const kept = quick ? 2 : 5;
  const [small = 0, large = 0] = [sizes[0], sizes.at(-1)];
  const many = changes.at(-1) ?? 0;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pupitre-incremental-'));

  const desks = new Map<number, { readonly campaign: CampaignApart; readonly desk: BenchDesk }>();
  for (const dossiers of sizes) {
    const campaign = await startCampaign(dossiers);
    const desk = openDesk(campaign, path.join(folder, String(dossiers)));
    await desk.sync();
    assertSame('dossiers in the list', desk.count(''), dossiers);
    desks.set(dossiers, { campaign, desk });
  }
  const peer = await startPouch(await installPeers());
  const replica = await pouchReplica(peer, small);
  const empty = await startFloor(new Uint8Array());

  const timings = await interleave(
    [
      ...[...desks].flatMap(([dossiers, { campaign, desk }]) => [
        noChange(dossiers, desk),
        ...changes.map((count) => changed(dossiers, count, campaign, desk)),
      ]),
      emptyGet(empty),
      ...[0, ...changes].map((count) => pouchChanged(count, peer, replica, small)),
    ],
    kept,
  );

  await replica.close();
  await peer.close();
  await empty.close();
  for (const { campaign, desk } of desks.values()) {
    await desk.close();
    await campaign.close();
  }
  rmSync(folder, { recursive: true, force: true });

  const name = (dossiers: number, count: number): string => `${count}/${dossiers}`;
  const line = (what: string, value: number, unit: Line['unit'], goal: Line['goal'] = null): Line => ({
    what,
    value,
    unit,
    goal,
  });
  return {
    name: 'incremental-sync',
    lines: [
      line(
        `nothing changed among ${small}, beside an empty keep-alive GET`,
        ratio(timings, name(small, 0), 'get'),
        '×',
        { sense: 'atMost', value: 2 },
      ),
      line(`10 changed among ${small}, beside PouchDB`, ratio(timings, 'pouchdb/10', name(small, 10)), '×', {
        sense: 'atLeast',
        value: 15,
      }),
      ...[0, 1, many].map((count) =>
        line(
          `${count} changed among ${small}, beside PouchDB`,
          ratio(timings, `pouchdb/${count}`, name(small, count)),
          '×',
        ),
      ),
      ...[0, 10].map((count) =>
        line(
          `${count} changed: among ${large} beside among ${small}`,
          ratio(timings, name(large, count), name(small, count)),
          '×',
          { sense: 'atMost', value: 2 },
        ),
      ),
      line(
        `each of ${many} changed among ${small}`,
        (typical(timings, name(small, many)) * 1000) / many,
        'µs',
        { sense: 'atMost', value: 40 },
      ),
      ...sizes.flatMap((dossiers) =>
        [0, ...changes].map((count) =>
          line(`${count} changed among ${dossiers}`, typical(timings, name(dossiers, count)), 'ms'),
        ),
      ),
      line('an empty keep-alive GET', typical(timings, 'get'), 'ms'),
    ],
    notes: [
      'each server is a process of its own; a cycle of the member’s sync loop, durable and searchable at its end',
      `nothing changed: ${NOTHING} cycles or GETs timed together`,
    ],
  };
}

const noChange = (dossiers: number, desk: BenchDesk): Contender => ({
  name: `0/${dossiers}`,
  once: async () => {
    const start = performance.now();
    for (let i = 0; i < NOTHING; i++) await desk.sync();
    return (performance.now() - start) / NOTHING;
  },
});

const changed = (dossiers: number, count: number, campaign: CampaignApart, desk: BenchDesk): Contender => ({
  name: `${count}/${dossiers}`,
  once: async (round) => {
    const last = benchDossier(count - 1).id;
    const before = desk.majLe(last) ?? Number.NaN;
    await campaign.touch(count, round);
    const start = performance.now();
    await desk.sync();
    const took = performance.now() - start;
    assertSame('the last changed dossier', desk.majLe(last), before + round + 1);
    return took;
  },
});

const emptyGet = (empty: FloorPeer): Contender => ({
  name: 'get',
  once: async () => {
    const start = performance.now();
    for (let i = 0; i < NOTHING; i++) await (await fetch(empty.url)).arrayBuffer();
    return (performance.now() - start) / NOTHING;
  },
});

async function pouchReplica(peer: PouchPeer, dossiers: number) {
  const remote = peer.remote('campaign');
  for (let from = 0; from < dossiers; from += 1000)
    await remote.bulkDocs(
      Array.from({ length: Math.min(1000, dossiers - from) }, (_, i) => benchDossier(from + i)).map(
        (dossier) => ({
          _id: dossier.id,
          ...dossier,
        }),
      ),
    );
  const replica = peer.local('replica');
  await replica.replicate.from(peer.url('campaign'), { batch_size: 1000 });
  assertSame('documents replicated', (await replica.info()).doc_count, dossiers);
  return replica;
}

const pouchChanged = (
  count: number,
  peer: PouchPeer,
  replica: Awaited<ReturnType<typeof pouchReplica>>,
  dossiers: number,
): Contender => ({
  name: `pouchdb/${count}`,
  once: async (round) => {
    const some = Array.from({ length: Math.min(count, dossiers) }, (_, i) => benchDossier(i));
    const { rows } = await replica.allDocs({ keys: some.map(({ id }) => id) });
    const revs = new Map(rows.map(({ id, value }) => [id, value.rev]));
    await peer.remote('campaign').bulkDocs(
      some.map((dossier) => ({
        _id: dossier.id,
        _rev: revs.get(dossier.id),
        ...dossier,
        majLe: dossier.majLe + round,
      })),
    );
    const start = performance.now();
    const { docs_written } = await replica.replicate.from(peer.url('campaign'), { batch_size: 1000 });
    const took = performance.now() - start;
    assertSame('documents replicated', docs_written, count);
    return took;
  },
});
