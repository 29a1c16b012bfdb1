import { randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openQueue } from '../src/main/storage/workspace/queue.ts';
import { createIds } from '../src/main/wiring/ids.ts';
import { aQueue, pull, push, results, type TestMutation } from '../tests/server/client.ts';
import { testClock } from '../tests/server/harness.ts';
import { startCampaign } from './lib/campaign.ts';
import { benchDossier } from './lib/dossiers.ts';
import { installPeers } from './lib/peers.ts';
import { startPouch } from './lib/pouch.ts';
import type { BenchResult } from './lib/report.ts';
import { assertSame, interleave, percentile, ratio, typical } from './lib/rounds.ts';

const contenu = {
  type: 'FA',
  motifs: [],
  commentaire: 'Très bon dossier, niveau solide.',
  criteres: {},
  citations: [],
  rang: null,
};

/** A durable local decision beside a bare fdatasync; a queue of 1000 pushed beside PouchDB's replication. */
export async function run({ quick }: { readonly quick: boolean }): Promise<BenchResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pupitre-decision-'));
  const commits = quick ? 200 : 1000;
  const queued = quick ? 200 : 1000;
  const kept = quick ? 2 : 5;

  const queue = openQueue({ file: path.join(folder, 'queue.sqlite'), key: randomBytes(32) });
  const floor = openSync(path.join(folder, 'floor'), 'w+');
  writeSync(floor, Buffer.alloc(8 * 1024 * 1024));
  fdatasyncSync(floor);
  const page = randomBytes(4096);
  const local: number[] = [];
  const bare: number[] = [];
  let made = 0;
  const timed = (into: number[], step: (i: number) => void): number => {
    const start = performance.now();
    for (let i = 0; i < commits; i++) {
      const at = performance.now();
      step(i);
      into.push(performance.now() - at);
    }
    return performance.now() - start;
  };
  const commit = await interleave(
    [
      {
        name: 'queue',
        once: async () =>
          timed(local, (i) => {
            const id = `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
            queue.enqueue(
              [
                {
                  id,
                  type: 'avis.rendre@1',
                  payload: { dossierId: `d${i}`, contenu },
                  dossierId: `d${i}`,
                  baseVersion: 1,
                  faitLe: i,
                },
              ],
              [],
            );
          }),
      },
      {
        name: 'fdatasync',
        once: async () =>
          timed(bare, (i) => {
            writeSync(floor, page, 0, page.length, (i % 2000) * 4096);
            fdatasyncSync(floor);
          }),
      },
    ],
    kept,
  );
  assertSame('acts in the queue', queue.count(['attente']), commits * (kept + 1));
  queue.close();
  closeSync(floor);

  const server = await startCampaign(queued);
  const { jeton } = server.device;
  const clock = testClock();
  const next = aQueue({ ids: createIds(clock), clock });
  const peer = await startPouch(await installPeers());
  const mutations = (type: string): TestMutation[] =>
    Array.from({ length: queued }, (_, i) =>
      next(
        type,
        type === 'avis.reprendre@1'
          ? { dossierId: benchDossier(i).id }
          : { dossierId: benchDossier(i).id, contenu },
      ),
    );
  const replay: number[] = [];
  const drain = await interleave(
    [
      {
        name: 'pupitre',
        once: async (round) => {
          const batch = mutations(round % 2 === 0 ? 'avis.rendre@1' : 'avis.reprendre@1');
          const start = performance.now();
          const answer = results(await push(server, jeton, batch));
          const took = performance.now() - start;
          assertSame('applied', answer.filter((r) => r === 'applied').length, queued);
          const before = (await pull(server, jeton)).next.cursors;
          const again = performance.now();
          assertSame(
            'applied once only',
            results(await push(server, jeton, batch)).filter((r) => r === 'already').length,
            queued,
          );
          replay.push(performance.now() - again);
          assertSame('feed after the replay', (await pull(server, jeton)).next.cursors, before);
          return took;
        },
      },
      {
        name: 'pouchdb',
        once: async (round) => {
          const from = peer.local(`decisions-${round}`);
          await from.bulkDocs(Array.from({ length: queued }, (_, i) => ({ _id: `${round}-${i}`, contenu })));
          const target = peer.url(`decisions-${round}`);
          const start = performance.now();
          const { docs_written } = await from.replicate.to(target, { batch_size: 1000 });
          const took = performance.now() - start;
          assertSame('documents replicated', docs_written, queued);
          await from.close();
          return took;
        },
      },
    ],
    kept,
  );
  await server.close();
  await peer.close();
  rmSync(folder, { recursive: true, force: true });

  return {
    name: 'decision',
    lines: [
      {
        what: 'durable decisions, beside preallocated fdatasync',
        value: ratio(commit, 'fdatasync', 'queue'),
        unit: '×',
        goal: { sense: 'atLeast', value: 0.5 },
      },
      {
        what: 'p99 of one decision, beside p99 of fdatasync',
        value: percentile(local, 99) / percentile(bare, 99),
        unit: '×',
        goal: { sense: 'atMost', value: 2 },
      },
      {
        what: 'decisions made durable per second',
        value: commits / (typical(commit, 'queue') / 1000),
        unit: '/s',
        goal: null,
      },
      {
        what: `push of a queue of ${queued}, beside PouchDB`,
        value: ratio(drain, 'pouchdb', 'pupitre'),
        unit: '×',
        goal: { sense: 'atLeast', value: 20 },
      },
      { what: `push of a queue of ${queued}`, value: typical(drain, 'pupitre'), unit: 'ms', goal: null },
      {
        what: 'the same queue pushed again: none applied',
        value: percentile(replay, 50),
        unit: 'ms',
        goal: null,
      },
    ],
    notes: [
      'each server is a process of its own; the queue is encrypted (SQLCipher), the peer’s store is not',
    ],
  };
}
