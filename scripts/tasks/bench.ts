/** `npm run bench -- <name|all> [--json] [--quick]`: one script per claim of docs/performance.md, beside its peer. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type BenchResult, print, reached } from '../../bench/lib/report.ts';

const folder = path.resolve(import.meta.dirname, '../../bench');
const names = (await readdir(folder))
  .filter((f) => f.endsWith('.ts'))
  .map((f) => f.slice(0, -3))
  .sort();
const args = process.argv.slice(2);
const json = args.includes('--json');
const quick = args.includes('--quick');
const wanted = args.find((a) => !a.startsWith('-'));

if (wanted === undefined || (wanted !== 'all' && !names.includes(wanted))) {
  console.error(`usage: npm run bench -- <${['all', ...names].join('|')}> [--json] [--quick]`);
  process.exit(2);
}
const results: BenchResult[] = [];
for (const name of wanted === 'all' ? names : [wanted]) {
  const module = (await import(path.join(folder, `${name}.ts`))) as {
    run(options: { readonly quick: boolean }): Promise<BenchResult>;
  };
  const result = await module.run({ quick });
  results.push(result);
  if (!json) print(result);
}
const missed = results.flatMap((r) => r.lines.filter((l) => !reached(l)).map((l) => `${r.name}: ${l.what}`));
if (json) console.log(JSON.stringify({ results, missed }));
else console.log(missed.length === 0 ? '\nall goals reached' : `\nnot reached:\n  ${missed.join('\n  ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
