/**
 * `npm start [-- --dossiers N --seed S] [--no-open]`: a demonstration server and the workspace on it.
 *
 * The demonstration is made once, in `.data/`. The workspace opens in Electron where its runtime is or can
 * be fetched, else in the browser edition; without a display the addresses are printed. Ctrl+C, or closing
 * the Electron window, stops everything.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { hasDisplay } from '../../src/main/browser/open-window.ts';
import { langueOfSystem } from '../../src/main/cli/io.ts';
import { format, type Params } from '../../src/messages/catalogue.ts';
import { launchTexts } from '../../src/messages/launch.ts';
import { ensureBuilt } from '../lib/build.ts';
import { DEMO_PASSPHRASE, demoPaths, demoPort, ensureDemo, writeSignIn } from '../lib/demo.ts';
import { provideElectron } from '../lib/electron-runtime.ts';
import { firstAnswer, type Part, startPart } from '../lib/part.ts';
import { root } from '../lib/run.ts';

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    'no-open': { type: 'boolean', default: false },
  },
});
/** How long Electron may take to fail. */
const SETTLED_MS = 4_000;
const langue = langueOfSystem(process.env);
const text = (key: keyof typeof launchTexts.fr, params?: Params): string =>
  format(launchTexts, langue, key, params);
const say = (line: string): void => console.log(line);
const entry = (name: string): string => path.join(root, 'out/main', `${name}.js`);
const log = (name: string): string => path.join(demoPaths.logs, `${name}.log`);

/** From the first to the last: stopped in the opposite order. */
const parts: Part[] = [];
const stop = new AbortController();
const stopped = new Promise<'stopped'>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      stop.abort();
      resolve('stopped');
    });
});

/** Starts everything; resolves when something of it ends, or could not be started. */
async function start(): Promise<'failed' | 'closed'> {
  say(text('construit'));
  if ((await ensureBuilt()) !== 0) {
    say(text('construit.echec'));
    return 'failed';
  }
  if (!existsSync(demoPaths.accounts)) say(text('demo'));
  const accounts = await ensureDemo(
    entry('cli'),
    ['--dossiers', values.dossiers, '--seed', values.seed],
    stop.signal,
  );
  const port = await demoPort();
  if (port === null) {
    say(text('portPris', { port: readFileSync(demoPaths.port, 'utf8'), fichier: demoPaths.port }));
    return 'failed';
  }
  const serve = ['serve', '--data', demoPaths.server, '--port', String(port), '--json'];
  const server = startPart(process.execPath, [entry('cli'), ...serve], log('serveur'));
  parts.push(server);
  const ready = await firstAnswer<{ readonly url: string; readonly boite: string | null }>(server);
  if (!ready) {
    say(text('serveur.echec', { journal: log('serveur') }));
    return 'failed';
  }
  say(`\n${accounts.trim()}\n\n${text('serveur', { url: ready.url })}`);
  if (ready.boite !== null) say(text('boite', { url: ready.boite }));
  const email = writeSignIn(accounts, ready.url);
  say(text('espace.compte', { email, phrase: DEMO_PASSPHRASE }));
  const workspace = await openWorkspace(ready.url);
  say(`${text('demo.refaire', { dossier: demoPaths.data })}\n${text('arreter')}`);
  const first = await Promise.race([
    workspace.ended.then((code) => (code === 0 ? 'closed' : 'espace')),
    server.ended.then(() => 'serveur' as const),
  ]);
  if (first === 'closed') return first;
  say(text(`${first}.echec`, { journal: log(first) }));
  return 'failed';
}

/** Opens the workspace in what this machine has. */
async function openWorkspace(url: string): Promise<Part> {
  const open = !values['no-open'] && hasDisplay();
  const demonstration = demoPaths.signIn;
  const electron = open ? await provideElectron(say, text('espace.electronAbsent')) : null;
  if (electron !== null) {
    say(text('espace.bureau'));
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = [
      ...asRoot,
      '.',
      `--user-data-dir=${demoPaths.desktop}`,
      `--server=${url}`,
      `--demonstration=${demonstration}`,
    ];
    const desktop = startPart(electron, args, log('espace'));
    // A runtime that lacks a library of the system ends at once.
    const early = await Promise.race([desktop.ended, setTimeout(SETTLED_MS, 'runs' as const)]);
    if (early === 'runs' || early === 0) {
      parts.push(desktop);
      return desktop;
    }
  }
  if (open) say(text('espace.navigateur'));
  const args = ['--folder', demoPaths.workspace, '--server', url, '--demonstration', demonstration, '--json'];
  if (!open) args.push('--no-open');
  const edition = startPart(process.execPath, [entry('browser'), ...args], log('espace'));
  parts.push(edition);
  const opened = await firstAnswer<{
    readonly url: string;
    readonly opened: 'fenetre' | 'navigateur' | 'rien';
  }>(edition);
  if (opened?.opened === 'rien') say(`${text('espace.sansEcran')}\n${text('espace')} ${opened.url}`);
  else if (opened) say(text(`ouvert.${opened.opened}`));
  return edition;
}

try {
  const end = await Promise.race([start(), stopped]);
  process.exitCode = end === 'failed' ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if (parts.length > 0) say(text('arret'));
  for (const part of parts.reverse()) await part.stop();
}
process.exit();
