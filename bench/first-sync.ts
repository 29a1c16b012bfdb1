import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fold } from '../src/main/workspace/replica/fold.ts';
import { NEW_REPLICA, pullRaw } from '../tests/server/client.ts';
import { type CampaignApart, startCampaign } from './lib/campaign.ts';
import { openDesk } from './lib/desk.ts';
import { benchDossier, nomOf } from './lib/dossiers.ts';
import { type FloorPeer, startFloor } from './lib/floor.ts';
import { installPeers } from './lib/peers.ts';
import { type PouchPeer, startPouch } from './lib/pouch.ts';
import type { BenchResult, Line } from './lib/report.ts';
import { assertSame, interleave, ratio, slope, type Timings, typical } from './lib/rounds.ts';

interface Campaign extends CampaignApart {
  readonly dossiers: number;
  readonly floor: FloorPeer;
}

/** A new replica filled over HTTP until it is searchable and durable, beside PouchDB and the bare bytes. */
export async function run({ quick }: { readonly quick: boolean }): Promise<BenchResult> {
  const sizes = quick ? [500, 2_000] : [1_000, 10_000, 50_000];
  const compared = quick ? [2_000] : [10_000, 50_000];
  const kept = quick ? 2 : 5;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pupitre-first-sync-'));
  const peer = await startPouch(await installPeers());
  const campaigns: Campaign[] = [];
  for (const dossiers of sizes) campaigns.push(await campaignOf(dossiers));

  const lines: Line[] = [];
  const costs: [number, number][] = [];
  for (const campaign of campaigns.filter(({ dossiers }) => compared.includes(dossiers))) {
    await fillPouch(peer, campaign.dossiers);
    const timings = await interleave(contendersOf(campaign, peer, folder), kept);
    lines.push(...linesOf(campaign, timings));
    costs.push([campaign.dossiers, typical(timings, 'pupitre')]);
  }
  const first = await interleave(
    campaigns.map((campaign) => firstReadable(campaign, folder)),
    kept,
  );
  for (const campaign of campaigns) {
    await campaign.floor.close();
    await campaign.close();
  }
  await peer.close();
  rmSync(folder, { recursive: true, force: true });

  const smallest = String(sizes[0]);
  const largest = String(sizes.at(-1));
  return {
    name: 'first-sync',
    lines: [
      ...lines,
      ...sizes.map(
        (n): Line => ({
          what: `first dossier readable, of ${n}`,
          value: typical(first, String(n)),
          unit: 'ms',
          goal: null,
        }),
      ),
      {
        what: `first dossier readable: of ${largest} beside of ${smallest}`,
        value: ratio(first, largest, smallest),
        unit: '×',
        goal: { sense: 'atMost', value: 1.5 },
      },
      ...(costs.length > 1
        ? [
            {
              what: 'growth with the dossiers to take (1 is linear)',
              value: slope(costs),
              unit: '',
              goal: { sense: 'atMost', value: 1.1 },
            } satisfies Line,
          ]
        : []),
    ],
    notes: [
      'each server is a process of its own; the replica is encrypted (SQLCipher) and indexed for search, the peers’ stores are neither',
      'a stream of rows, no ready snapshot; after the discarded round the server may have rows presented in memory',
    ],
  };
}

async function campaignOf(dossiers: number): Promise<Campaign> {
  const served = await startCampaign(dossiers);
  const answer = await pullRaw(served, served.device.jeton, NEW_REPLICA);
  const body = new Uint8Array(await answer.arrayBuffer());
  return { ...served, dossiers, floor: await startFloor(body) };
}

async function fillPouch(peer: PouchPeer, dossiers: number): Promise<void> {
  const remote = peer.remote(`campaign-${dossiers}`);
  for (let from = 0; from < dossiers; from += 1000) {
    const some = Array.from({ length: Math.min(1000, dossiers - from) }, (_, i) => benchDossier(from + i));
    await remote.bulkDocs(some.map((dossier) => ({ _id: dossier.id, ...dossier })));
  }
}

function contendersOf(campaign: Campaign, peer: PouchPeer, folder: string) {
  const { dossiers, floor } = campaign;
  // Of a name that many bear; the search must find each of them.
  const word = fold(nomOf(0));
  const bearers = Array.from({ length: dossiers }, (_, i) => fold(nomOf(i))).filter((nom) =>
    nom.split(' ').some((part) => part.startsWith(word)),
  ).length;
  return [
    {
      name: 'pupitre',
      once: async (round: number) => {
        const desk = openDesk(campaign, path.join(folder, `desk-${dossiers}-${round}`));
        const start = performance.now();
        await desk.sync();
        const took = performance.now() - start;
        assertSame('dossiers in the list', desk.count(''), dossiers);
        assertSame(`dossiers found for ${word}`, desk.count(word), bearers);
        await desk.close();
        return took;
      },
    },
    {
      name: 'pouchdb',
      once: async (round: number) => {
        const replica = peer.local(`first-${dossiers}-${round}`);
        const start = performance.now();
        await replica.replicate.from(peer.url(`campaign-${dossiers}`), { batch_size: 1000 });
        const took = performance.now() - start;
        assertSame('documents replicated', (await replica.info()).doc_count, dossiers);
        await replica.close();
        return took;
      },
    },
    {
      name: 'floor',
      once: async () => {
        const { ms, sha256 } = await floor.fetchTo(path.join(folder, 'floor.ndjson'));
        assertSame('bytes fetched', sha256, floor.sha256);
        return ms;
      },
    },
  ];
}

const firstReadable = (campaign: Campaign, folder: string) => ({
  name: String(campaign.dossiers),
  once: async (round: number) => {
    const desk = openDesk(campaign, path.join(folder, `first-${campaign.dossiers}-${round}`));
    const start = performance.now();
    await desk.holds(1);
    const took = performance.now() - start;
    await desk.close();
    return took;
  },
});

function linesOf({ dossiers, floor }: Campaign, timings: Timings): readonly Line[] {
  const took = typical(timings, 'pupitre');
  return [
    {
      what: `${dossiers} dossiers searchable and durable, beside PouchDB`,
      value: ratio(timings, 'pouchdb', 'pupitre'),
      unit: '×',
      goal: { sense: 'atLeast', value: 8 },
    },
    {
      what: `${dossiers} dossiers, beside the same bytes to a file and fsync`,
      value: ratio(timings, 'pupitre', 'floor'),
      unit: '×',
      goal: { sense: 'atMost', value: 5 },
    },
    {
      what: `${dossiers} dossiers (${(floor.bytes / 1e6).toFixed(1)} MB)`,
      value: took,
      unit: 'ms',
      goal: null,
    },
    { what: `one of ${dossiers} dossiers`, value: (took * 1000) / dossiers, unit: 'µs', goal: null },
  ];
}
