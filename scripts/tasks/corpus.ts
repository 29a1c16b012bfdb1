/**
 * `npm run corpus -- <folder> [--json] [--validator]`: opens every file of a folder in the sandboxed
 * validator and in the real viewer (`--validator`: in the validator alone) and prints a table.
 *
 * Fails when a child or the viewer crashed, when a file had neither page nor sentence after 10 s, or when
 * something of a file ran.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildCorpusPage } from '../corpus/build-page.ts';
import { runValidator, type ValidatorVerdict } from '../corpus/validator-run.ts';
import { runViewer, type ViewerVerdict } from '../corpus/viewer-run.ts';
import { provideChromium } from './chromium.ts';

interface Row {
  readonly name: string;
  readonly validator: ValidatorVerdict;
  readonly viewer: ViewerVerdict | undefined;
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, validator: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run corpus -- <folder> [--json] [--validator]');
  process.exit(2);
}
const files = await filesOf(folder);
if (files.length === 0) {
  console.error(`no file in ${folder}`);
  process.exit(2);
}
const tell = progress(files.length * (values.validator ? 1 : 2));
const validated = await runValidator(files, tell);
const viewed = values.validator ? [] : await viewAll(files);
process.stderr.write('\r\u001b[K');
const rows = files.map(
  (file, i): Row => ({
    name: path.relative(folder, file),
    validator: validated[i] as ValidatorVerdict,
    viewer: viewed[i],
  }),
);
const problems = rows.flatMap(problemsOf);
if (values.json) console.log(JSON.stringify({ files: rows.length, problems, rows }));
else print(rows);
process.exitCode = problems.length === 0 ? 0 : 1;

async function filesOf(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.resolve(entry.parentPath, entry.name))
    .sort();
}

async function viewAll(all: readonly string[]): Promise<readonly ViewerVerdict[]> {
  process.env.CHROMIUM = await provideChromium();
  const page = await mkdtemp(path.join(tmpdir(), 'corpus-page-'));
  try {
    await buildCorpusPage(page);
    return await runViewer(all, { root: page, onVerdict: tell });
  } finally {
    await rm(page, { recursive: true, force: true });
  }
}

function problemsOf({ name, validator, viewer }: Row): readonly string[] {
  const found: string[] = [];
  if (validator.verdict === 'crash' || validator.verdict === 'hang' || validator.ms > 10_000)
    found.push(`${name}: validator ${validator.verdict} after ${validator.ms} ms`);
  if (viewer?.verdict === 'crash' || viewer?.verdict === 'hang')
    found.push(`${name}: viewer ${viewer.verdict} after ${viewer.ms} ms`);
  if (viewer?.scripts) found.push(`${name}: something ran: ${JSON.stringify(viewer.incidents)}`);
  return found;
}

function print(all: readonly Row[]): void {
  const lines = all.map(({ name, validator, viewer }) => [
    name,
    String(validator.octets),
    `${validator.verdict}${validator.pages === null ? '' : `, ${validator.pages} p.`}${validator.scripts ? ', scripts' : ''}`,
    String(validator.ms),
    viewer ? `${viewer.verdict}${viewer.code === null ? '' : `: ${viewer.code}`}` : '—',
    viewer ? String(viewer.ms) : '—',
  ]);
  const heads = ['file', 'bytes', 'validator', 'ms', 'viewer', 'ms'];
  const widths = heads.map((head, i) =>
    Math.max(head.length, ...lines.map((line) => (line[i] ?? '').length)),
  );
  const right = new Set([1, 3, 5]);
  for (const line of [heads, ...lines])
    console.log(
      line
        .map((cell, i) => (right.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    );
  const apart = all.filter(
    ({ validator, viewer }) => viewer && (validator.verdict === 'accepté') !== (viewer.verdict === 'page'),
  );
  if (apart.length > 0)
    console.log(`\nvalidator and viewer differ on: ${apart.map(({ name }) => name).join(', ')}`);
  for (const problem of problems) console.log(`✗ ${problem}`);
  console.log(`\n${all.length} files, ${problems.length} problems`);
}

/** A counter on a terminal; nothing where nobody looks. */
function progress(total: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total}`);
  };
}
