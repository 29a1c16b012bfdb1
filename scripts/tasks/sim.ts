/**
 * `npm run sim -- --seeds N --from S [--plant NAME] [--trace] [--json]`: the sync simulator.
 *
 * Without a plant, a seed with a broken promise fails the run. With one, the run fails when no seed
 * catches the planted bug; `--plant all` tries each.
 */
import { parseArgs } from 'node:util';
import { runHistory } from '../../tests/sim/history.ts';
import { PLANTS } from '../../tests/sim/plants.ts';
import { runMany } from '../sim/run-many.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    plant: { type: 'string' },
    trace: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const seeds = Number(values.seeds);
const from = Number(values.from);
const names = Object.keys(PLANTS);
if (
  !Number.isInteger(seeds) ||
  seeds < 1 ||
  !Number.isInteger(from) ||
  from < 0 ||
  (values.plant !== undefined && values.plant !== 'all' && !names.includes(values.plant))
) {
  console.error(
    `usage: npm run sim -- --seeds N --from S [--plant ${['all', ...names].join('|')}] [--trace] [--json]`,
  );
  process.exit(2);
}
const say = (line: string): void => {
  if (!values.json) console.log(line);
};

/** The same seed twice must be the same history, or no failure could be looked at again. */
async function repeats(seed: number): Promise<boolean> {
  const [once, twice] = [await runHistory(seed, null), await runHistory(seed, null)];
  return once.trace.join('\n') === twice.trace.join('\n');
}

if (values.trace) {
  const history = await runHistory(from, values.plant ?? null);
  console.log(history.trace.join('\n'));
  for (const problem of history.problems) console.log(`✗ ${problem}`);
  process.exitCode = history.problems.length > 0 ? 1 : 0;
} else if (values.plant !== undefined) {
  const caught: Record<string, number | null> = {};
  for (const plant of values.plant === 'all' ? names : [values.plant]) {
    const { failed } = await runMany({ from, seeds, plant, stopAtFirst: true });
    caught[plant] = failed[0]?.seed ?? null;
    say(
      failed[0]
        ? `✓ ${plant}: caught at seed ${failed[0].seed}: ${failed[0].problems[0]}`
        : `✗ ${plant}: not caught in ${seeds} seeds`,
    );
  }
  const missed = Object.values(caught).filter((seed) => seed === null).length;
  if (values.json) console.log(JSON.stringify({ caught, missed }));
  process.exitCode = missed > 0 ? 1 : 0;
} else {
  const start = performance.now();
  const deterministic = await repeats(from);
  if (!deterministic) say(`✗ seed ${from} gave two histories`);
  const { failed, acts } = await runMany({
    from,
    seeds,
    plant: null,
    stopAtFirst: false,
    onProgress: (done) => say(`  ${done} of ${seeds} histories`),
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  for (const { seed, problems } of failed.slice(0, 20)) say(`✗ seed ${seed}: ${problems.join('; ')}`);
  if (values.json) console.log(JSON.stringify({ seeds, from, failed, acts, deterministic, seconds }));
  else
    say(
      `${seeds - failed.length} of ${seeds} histories kept every promise (${acts} acts acknowledged, ${seconds} s)`,
    );
  process.exitCode = failed.length > 0 || !deterministic || acts === 0 ? 1 : 0;
}
