import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '..');

/** Installs the peers' own packages when they are not there; their install scripts never run. */
export async function installPeers(): Promise<NodeRequire> {
  if (!existsSync(path.join(folder, 'node_modules', '.package-lock.json'))) {
    console.error('installing the peers (bench/package.json) …');
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      });
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0) throw new Error(`the peers could not be installed (npm ci ended with ${code})`);
  }
  return createRequire(path.join(folder, 'package.json'));
}
