import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { findChromium } from '../../src/main/browser/find-chromium.ts';
import { Cdp } from './cdp.ts';

const SWITCHES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--remote-debugging-port=0',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate,MediaRouter,OptimizationHints',
  '--disable-popup-blocking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--metrics-recording-only',
  // Pages are served on loopback; nothing else has a name here.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

/** Starts a Chromium with an empty profile, which goes with this process, and connects to it. */
export async function startChromium(locale: string, onExit: () => void): Promise<Cdp> {
  const file = findChromium();
  if (file === null) throw new Error('stand-in: no Chrome, Chromium or Edge on this machine');
  const profile = mkdtempSync(path.join(os.tmpdir(), 'pupitre-stand-in-'));
  const child = spawn(
    file,
    [
      ...(process.env.STANDIN_HEADFUL === '1' ? [] : ['--headless=new']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...SWITCHES,
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  process.on('exit', () => {
    child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const endpoint = await endpointOf(child);
  child.on('exit', onExit);
  const cdp = await Cdp.connect(endpoint);
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  return cdp;
}

/** The address that Chromium prints, printed again: Playwright looks for it on our standard error. */
function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`stand-in: Chromium ended with ${code}\n${said.slice(-20).join('\n')}`)),
    );
    if (!child.stderr) return;
    readline.createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      const [, endpoint] = /^DevTools listening on (ws:.*)$/.exec(line) ?? [];
      if (endpoint === undefined) return;
      process.stderr.write(`${line}\n`);
      resolve(endpoint);
    });
  });
}
