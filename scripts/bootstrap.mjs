/**
 * First step of every npm script: `node scripts/bootstrap.mjs <task> [args]`.
 *
 * Installs the pinned packages when they are missing or the lockfile has changed, then runs
 * `scripts/tasks/<task>.ts` on the Node that came with them, whatever Node started this. It has no
 * dependencies and runs on Node 20 or later. It ends with the task's exit code.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? '.', '..');
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.installed');
const nodeBin = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const seconds = (since) => Math.round((Date.now() - since) / 1000);

/** An expected failure: one sentence, no stack. */
class Failure extends Error {}

const say = (text) => process.stderr.write(`${text}\n`);

/** What the installed packages must come from: this lockfile, on this kind of machine. */
function wantedStamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

function isInstalled() {
  return existsSync(nodeBin) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();
}

/**
 * The npm that started us, on its own Node: by the time packages are installed again, the `node` on npm's
 * path is the one that installing removes. Else the npm on the path.
 */
function npmCommand() {
  const { npm_execpath: started, npm_node_execpath: node = process.execPath } = process.env;
  const ours = node.startsWith(modules + path.sep);
  if (started && /npm-cli\.[cm]?js$/.test(started) && !ours) return { file: node, first: [started] };
  return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

/** Runs npm; resolves to its exit code and the end of what it said. */
function npm(args, onTick) {
  const { file, first } = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...first, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: file.endsWith('.cmd'),
    });
    let said = '';
    const keep = (chunk) => {
      said = (said + chunk).slice(-8000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const ticker = setInterval(onTick, 5000);
    const forward = (signal) => child.kill(signal);
    process.on('SIGTERM', forward);
    process.on('SIGINT', forward);
    const done = () => {
      clearInterval(ticker);
      process.off('SIGTERM', forward);
      process.off('SIGINT', forward);
    };
    child.once('error', (error) => {
      done();
      reject(
        error.code === 'ENOENT'
          ? new Failure('npm was not found: install it with Node.js (https://nodejs.org), then try again.')
          : error,
      );
    });
    child.once('close', (code, signal) => {
      done();
      if (signal) process.kill(process.pid, signal);
      resolve({ code: code ?? 1, said });
    });
  });
}

/** Turns npm's failure into the sentence to act on. */
function explain(what, said) {
  const network =
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;
  if (network.test(said))
    return `${what} could not reach the package registry: check the network (or npm's "proxy" and "registry" settings), then try again.`;
  if (/\b(EACCES|EPERM|EROFS)\b/.test(said))
    return `${what} may not write in ${modules}: make that folder yours, then try again.`;
  if (/\bENOSPC\b/.test(said)) return `${what} filled the disk: make room, then try again.`;
  return `${what} failed:\n${said.trim()}`;
}

/** How many packages of the lockfile belong on this machine, and how many are there by now. */
function progressOf() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const fits = (list, mine) =>
    !list || list.includes(mine) || list.every((x) => x.startsWith('!') && x !== `!${mine}`);
  const manifests = Object.entries(packages)
    .filter(([at, p]) => at !== '' && fits(p.os, process.platform) && fits(p.cpu, process.arch))
    .map(([at]) => path.join(root, at, 'package.json'));
  return { total: manifests.length, count: () => manifests.filter((f) => existsSync(f)).length };
}

async function install() {
  try {
    accessSync(root, constants.W_OK);
    mkdirSync(modules, { recursive: true });
    accessSync(modules, constants.W_OK);
  } catch {
    throw new Failure(`This folder can't be written to, and packages must be installed in it: ${root}`);
  }
  const start = Date.now();
  const { total, count } = progressOf();
  const changed = existsSync(stampFile) || readdirSync(modules).length > 0;
  say(
    `Pupitre: ${changed ? 'the packages are not those of package-lock.json' : 'first start'}; installing about ${total} packages…`,
  );
  rmSync(stampFile, { force: true });

  // Install scripts stay off (some would start a compiler); the one that is needed runs by name below.
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier'];
  const ci = await npm(['ci', '--ignore-scripts', '--include=dev', '--include=optional', ...quiet], () =>
    say(`  ${Math.min(count(), total)} of about ${total} packages, ${seconds(start)} s`),
  );
  if (ci.code !== 0) throw new Failure(explain('npm ci', ci.said));

  say(`  ${count()} packages in place after ${seconds(start)} s; fetching Node for them…`);
  const node = await npm(['rebuild', 'node', '--ignore-scripts=false', ...quiet], () =>
    say(`  ${seconds(start)} s`),
  );
  if (node.code !== 0 || !existsSync(nodeBin)) throw new Failure(explain('npm rebuild node', node.said));
  writeFileSync(stampFile, wantedStamp());
  say(`  done in ${seconds(start)} s.`);
}

/** Runs the task on the installed Node; resolves to how it ended. */
function run(task, args) {
  const bins = [path.dirname(nodeBin), path.join(modules, '.bin')];
  const child = spawn(nodeBin, [path.join('scripts', 'tasks', `${task}.ts`), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: [...bins, process.env.PATH ?? ''].join(path.delimiter) },
  });
  // Ctrl+C in a terminal reaches the whole group by itself: sending it on would count as a second one.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (os.constants.signals[signal] ?? 0)));
  });
}

async function main([task, ...args]) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    throw new Failure(`Pupitre's scripts need Node 20 or later, and this is ${process.version}.`);
  const tasks = readdirSync(path.join(root, 'scripts', 'tasks'))
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.d.ts'))
    .map((f) => f.slice(0, -3));
  if (!tasks.includes(task)) throw new Failure(`usage: npm run <task>, one of: ${tasks.join(', ')}`);
  if (!isInstalled()) await install();
  return run(task, args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof Failure ? error.message : String(error?.stack ?? error));
  process.exitCode = 1;
}
