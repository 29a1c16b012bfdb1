import { parentPort, workerData } from 'node:worker_threads';
import { runHistory } from '../../tests/sim/history.ts';
import type { Done } from './run-many.ts';

const { plant } = workerData as { readonly plant: string | null };

/** A chunk of seeds at a time; a history that throws is a failed one, with its seed. */
parentPort?.on('message', ({ from, count }: { readonly from: number; readonly count: number }) => {
  void run(from, count).then((ends) => parentPort?.postMessage(ends));
});

async function run(from: number, count: number): Promise<readonly Done[]> {
  const ends: Done[] = [];
  for (let seed = from; seed < from + count; seed++) {
    try {
      const { problems, acknowledged } = await runHistory(seed, plant);
      ends.push({ seed, problems, acknowledged });
    } catch (error) {
      ends.push({
        seed,
        problems: [`threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
        acknowledged: 0,
      });
    }
  }
  return ends;
}
