import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installPeers } from './lib/peers.ts';
import { prepareProfile } from './lib/profile.ts';
import type { BenchResult, Line } from './lib/report.ts';
import { type Contender, interleave, median, ratio, typical } from './lib/rounds.ts';
import { firstAnswer, freePort, pssOf, type Spawned, startProcess } from './lib/spawned.ts';
import { startTomcat, tomcatMissing } from './lib/tomcat.ts';
import { openBlank, openEdition, type WindowTimes, windowMissing } from './lib/window.ts';

const root = path.resolve(import.meta.dirname, '..');
const built = path.join(root, 'out/main/cli.js');

const line = (what: string, value: number, unit: Line['unit'], goal: Line['goal'] = null): Line => ({
  what,
  value,
  unit,
  goal,
});

/** The server from nothing to its first answer, and the window to its first paint and its list. */
export async function run(options: { readonly quick: boolean }): Promise<BenchResult> {
  await installPeers();
  const server = await measureServer(options);
  const window = await measureWindow(options);
  return {
    name: 'startup',
    lines: [...server.lines, ...window.lines],
    notes: [...server.notes, ...window.notes],
  };
}

type Part = Pick<BenchResult, 'lines' | 'notes'>;

/** `pupitre serve` until it answers out of SQLite, and what it holds while idle. */
async function measureServer({ quick }: { readonly quick: boolean }): Promise<Part> {
  const kept = quick ? 2 : 5;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pupitre-startup-'));
  const memory: Record<string, number[]> = {};
  const missing = tomcatMissing();

  const contender = (
    name: string,
    page: string,
    start: (port: number, round: number) => Spawned | Promise<Spawned>,
  ): Contender => ({
    name,
    once: async (round) => {
      const port = await freePort();
      const spawned = await start(port, round);
      try {
        const took = await firstAnswer(spawned, `http://127.0.0.1:${port}${page}`);
        await wait(quick ? 300 : 2_000);
        if (round > 0) memory[name] = [...(memory[name] ?? []), await pssOf(spawned.pid)];
        return took;
      } finally {
        await spawned.kill();
      }
    },
  });
  const cli = existsSync(built) ? built : path.join(root, 'src/main/cli.ts');
  const serve = (port: number): Spawned =>
    startProcess(
      process.execPath,
      [cli, 'serve', '--port', String(port), '--data', path.join(folder, 'data'), '--json'],
      { PUPITRE_LOG_LEVEL: 'warn' },
    );
  const timings = await interleave(
    [
      contender('pupitre', '/healthz', serve),
      contender('fastify', '/healthz', (port) =>
        startProcess(process.execPath, [path.join(import.meta.dirname, 'lib/bare-fastify.ts'), String(port)]),
      ),
      ...(missing === null
        ? [
            contender('tomcat', '/index.html', (port, round) =>
              startTomcat(path.join(folder, `tomcat-${round}`), port),
            ),
          ]
        : []),
    ],
    kept,
  );
  rmSync(folder, { recursive: true, force: true });

  const pss = (name: string): number => median(memory[name] ?? []);
  return {
    lines: [
      ...(missing === null
        ? [
            line(
              'server: first answer from SQLite, sooner than an empty Tomcat',
              ratio(timings, 'tomcat', 'pupitre'),
              '×',
              {
                sense: 'atLeast',
                value: 12,
              },
            ),
            line('server: idle memory, smaller than an empty Tomcat', pss('tomcat') / pss('pupitre'), '×', {
              sense: 'atLeast',
              value: 3.5,
            }),
            line('Tomcat: first answer', typical(timings, 'tomcat'), 'ms'),
            line('Tomcat: idle memory (PSS)', pss('tomcat'), 'MB'),
          ]
        : []),
      line('server: first answer from SQLite', typical(timings, 'pupitre'), 'ms'),
      line('server: beside a bare Fastify', ratio(timings, 'pupitre', 'fastify'), '×'),
      line('server: idle memory (PSS), with its children', pss('pupitre'), 'MB'),
      line('bare Fastify: first answer', typical(timings, 'fastify'), 'ms'),
      line('bare Fastify: idle memory (PSS)', pss('fastify'), 'MB'),
    ],
    notes: [
      cli === built ? 'the built command line' : 'from sources, types stripped at each start: build first',
      ...(missing === null ? [] : [missing]),
    ],
  };
}

/** The browser edition over a folder that a member left, beside a blank Chromium. */
async function measureWindow({ quick }: { readonly quick: boolean }): Promise<Part> {
  const missing = windowMissing();
  if (missing !== null) return { lines: [], notes: [missing] };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pupitre-window-'));
  const dossiers = quick ? 200 : 10_000;
  const served = await prepareProfile(folder, dossiers);
  const seen: Record<string, WindowTimes[]> = { edition: [], blank: [] };
  const contender = (name: string, open: () => Promise<WindowTimes>): Contender => ({
    name,
    once: async (round) => {
      const times = await open();
      if (round > 0) seen[name]?.push(times);
      return times.firstPaint;
    },
  });
  const quiet = quick ? 300 : 2_000;
  const timings = await interleave(
    [contender('edition', () => openEdition(folder, quiet)), contender('blank', () => openBlank(quiet))],
    quick ? 1 : 5,
  );
  await served.server.close();
  rmSync(folder, { recursive: true, force: true });
  const pss = (name: string): number => median((seen[name] ?? []).map((times) => times.pss));
  const list = median((seen.edition ?? []).map((times) => times.list ?? Number.NaN));
  return {
    lines: [
      line('window: first paint, beside a blank Chromium', ratio(timings, 'edition', 'blank'), '×', {
        sense: 'atMost',
        value: 1.3,
      }),
      line('window: first paint', typical(timings, 'edition'), 'ms'),
      line('blank Chromium: first paint', typical(timings, 'blank'), 'ms'),
      line(`window: from the passphrase to the list of ${dossiers}`, list, 'ms'),
      line('window: memory (PSS) with the list, beside blank', pss('edition') / pss('blank'), '×', {
        sense: 'atMost',
        value: 1.25,
      }),
      line('window: memory (PSS) with the list', pss('edition'), 'MB'),
    ],
    notes: [
      'window: the browser edition, Node first and Chromium after it; no keychain, so the list waits for a passphrase and its slow key derivation',
    ],
  };
}
